using System.Data.Common;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using Medallion.Threading;
using Medallion.Threading.Postgres;
using Npgsql;

namespace Bot.Storage.Dialects;

/// <summary>A PostgreSQL server that any number of replicas share.</summary>
internal sealed class PostgresDialect : Dialect
{
    // Any number, the same in all versions of the program for ever.
    private const long MigrationLock = 0x426F_7453_746F_7265;

    // A server takes 100 connections by default; a few replicas must fit.
    private const int DefaultMostConnections = 20;

    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly NpgsqlDataSource _source;

    public PostgresDialect(NpgsqlConnectionStringBuilder settings, bool limitsConnections)
    {
        if (!limitsConnections)
            settings.MaxPoolSize = DefaultMostConnections;
        _settings = settings;
        _source = NpgsqlDataSource.Create(settings);
    }

    public override string Description =>
        $"PostgreSQL database {_settings.Database ?? _settings.Username} at {_settings.Host}:{_settings.Port}";

    public override string SkipLocked => "for update skip locked";

    public override string ScriptSuffix => ".postgres.sql";

    public override string JournalExists => "select count(to_regclass('schemaversions'))";

    public override Task MakeReadyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken);

    public override Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IDisposable>(NoTurn.Needed);

    public override async Task MigrateAloneAsync(
        Func<UpgradeEngineBuilder, DatabaseUpgradeResult?> migrate,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var takeLock = connection.CreateCommand();
        // Others may be at it for a while; the lock goes with this transaction, whatever happens to the program.
        takeLock.CommandText = $"select pg_advisory_xact_lock({MigrationLock})";
        takeLock.CommandTimeout = 0;
        await takeLock.ExecuteNonQueryAsync(cancellationToken);
        var once = new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { Pooling = false };
        migrate(
            DeployChanges
                .To.PostgresqlDatabase(once.ConnectionString)
                .JournalToPostgresqlTable(null, "schemaversions")
                .WithTransaction()
        );
    }

    public override async Task<IDistributedSynchronizationHandle?> HoldAsync(
        string name,
        Action standBy,
        CancellationToken cancellationToken
    )
    {
        var only = new PostgresDistributedLock(
            new PostgresAdvisoryLockKey(name, allowHashing: true),
            WithSignsOfLife().ConnectionString
        );
        if (await only.TryAcquireAsync(TimeSpan.Zero, cancellationToken) is { } free)
            return free;
        standBy();
        return await only.AcquireAsync(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>A holder whose machine vanished without a word is found out by both sides within half a minute.</summary>
    private NpgsqlConnectionStringBuilder WithSignsOfLife() =>
        new(_settings.ConnectionString)
        {
            TcpKeepAlive = true,
            TcpKeepAliveTime = 15,
            TcpKeepAliveInterval = 5,
            Options =
                $"{_settings.Options} -c client_connection_check_interval=2s -c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3",
        };

    private sealed class NoTurn : IDisposable
    {
        public static readonly NoTurn Needed = new();

        public void Dispose() { }
    }
}
