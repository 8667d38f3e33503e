using System.Data.Common;
using System.Runtime.CompilerServices;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Sqlite.Helpers;
using Medallion.Threading;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Storage.Dialects;

/// <summary>
/// A SQLite file in write-ahead mode: readers never wait, writers take turns. A commit survives the death of the program;
/// the last ones may be lost with the power, never the file.
/// </summary>
internal sealed class SqliteDialect : Dialect
{
    private const int PatienceMilliseconds = 15_000;

    private readonly string _path;
    private readonly string _connectionString;
    private readonly SemaphoreSlim _writing = new(1, 1);

    // The connections of the pool that have been told how to behave; they keep it for as long as they live.
    private readonly ConditionalWeakTable<sqlite3, SqliteDialect> _told = [];

    public SqliteDialect(SqliteConnectionStringBuilder settings)
    {
        _path = Path.GetFullPath(settings.DataSource);
        settings.DataSource = _path;
        settings.ForeignKeys = true;
        settings.Pooling = true;
        _connectionString = settings.ToString();
    }

    public override string Description => $"SQLite {_path}";

    public override string SkipLocked => "";

    public override string ScriptSuffix => ".sqlite.sql";

    public override string JournalExists => "select count(*) from sqlite_master where name = 'schemaversions'";

    public override async Task MakeReadyAsync(CancellationToken cancellationToken)
    {
        CreateFolder(Path.GetDirectoryName(_path));
        await using var connection = await OpenAsync(cancellationToken);
        await RunAsync(connection, "pragma journal_mode = wal", cancellationToken);
    }

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            if (connection.Handle is { } handle && !_told.TryGetValue(handle, out _))
            {
                await RunAsync(
                    connection,
                    $"pragma busy_timeout = {PatienceMilliseconds}; pragma synchronous = normal",
                    cancellationToken
                );
                _told.Add(handle, this);
            }
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // SQLite would let the writers of one process sleep on their threads; here they queue without one.
    public override async Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        return new Turn(_writing);
    }

    public override async Task MigrateAloneAsync(
        Func<UpgradeEngineBuilder, DatabaseUpgradeResult?> migrate,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await OpenAsync(cancellationToken);
        await RunAsync(connection, "begin exclusive", cancellationToken);
        try
        {
            using var shared = new SharedConnection(connection);
            var builder = DeployChanges
                .To.SqliteDatabase(shared)
                .JournalToSqliteTable("schemaversions")
                .WithoutTransaction();
            var outcome = migrate(builder);
            var end = outcome is { Successful: false } ? "rollback" : "commit";
            await RunAsync(connection, end, CancellationToken.None);
        }
        catch
        {
            await RunAsync(connection, "rollback", CancellationToken.None);
            throw;
        }
    }

    // A second running bot on one file is a mistake, which the study room's address finds out first.
    public override Task<IDistributedSynchronizationHandle?> HoldAsync(
        string name,
        Action standBy,
        CancellationToken cancellationToken
    ) => Task.FromResult<IDistributedSynchronizationHandle?>(null);

    public override ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task RunAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // The file holds the keys that sign links and buttons: a folder of our own making is for nobody else.
    private static void CreateFolder(string? folder)
    {
        if (string.IsNullOrEmpty(folder) || Directory.Exists(folder))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }

    private sealed class Turn(SemaphoreSlim writing) : IDisposable
    {
        public void Dispose() => writing.Release();
    }
}
