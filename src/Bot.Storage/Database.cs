using System.Data.Common;
using Bot.Storage.Dialects;
using Bot.Storage.Migrations;
using Dapper;
using Medallion.Threading;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Storage;

/// <summary>
/// The one database of the program, SQLite or PostgreSQL. The first use creates it and brings its tables up to date,
/// also when several processes start at once; safe for any number of threads.
/// </summary>
/// <remarks>
/// Statements are the same text on both databases, with values as Dapper parameters and never as part of the text. Every
/// method throws <see cref="StorageException"/> when the database cannot be opened or was made by a newer program, and
/// <see cref="DbException"/> when a statement fails.
/// </remarks>
public sealed class Database : IAsyncDisposable
{
    private readonly Dialect _dialect;
    private readonly ILogger _log;
    private readonly SemaphoreSlim _preparing = new(1, 1);
    private volatile bool _prepared;

    private Database(Dialect dialect, ILogger log)
    {
        _dialect = dialect;
        _log = log;
    }

    /// <summary>What is used where nothing is configured.</summary>
    public const string DefaultConnectionString = "Data Source=data/bot.db";

    /// <summary>For people: what kind and where, without any secret.</summary>
    public string Description => _dialect.Description;

    /// <summary>
    /// Ends a select of work to be shared among replicas inside a transaction: rows that another replica has in hand are
    /// passed over. Empty where there is one writer at a time anyway.
    /// </summary>
    public string SkipLocked => _dialect.SkipLocked;

    /// <summary>
    /// Reads the connection string, told apart by its form; nothing is opened yet. Throws <see cref="StorageException"/>
    /// for one that is neither, without repeating it.
    /// </summary>
    public static Database At(string connectionString, ILogger<Database>? log = null) =>
        new(ConnectionForms.Read(connectionString), log ?? NullLogger<Database>.Instance);

    /// <summary>
    /// Opens the database and brings it up to date, once; every other method does so too when it comes first. After a
    /// failure the next call tries again.
    /// </summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_prepared)
            return;
        await _preparing.WaitAsync(cancellationToken);
        try
        {
            if (_prepared)
                return;
            await Migrator.BringUpToDateAsync(_dialect, MigrationScript.For(_dialect), _log, cancellationToken);
            _prepared = true;
        }
        finally
        {
            _preparing.Release();
        }
    }

    /// <summary>Runs one writing statement by itself and gives the number of rows it touched.</summary>
    public async Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        using var turn = await _dialect.TakeTurnAsync(cancellationToken);
        await using var connection = await _dialect.OpenAsync(cancellationToken);
        return await connection.ExecuteAsync(
            new CommandDefinition(sql, parameters, cancellationToken: cancellationToken)
        );
    }

    /// <summary>Reads the first row, or the default where there is none.</summary>
    public async Task<T?> FirstAsync<T>(string sql, object? parameters, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        await using var connection = await _dialect.OpenAsync(cancellationToken);
        return await connection.QueryFirstOrDefaultAsync<T>(
            new CommandDefinition(sql, parameters, cancellationToken: cancellationToken)
        );
    }

    /// <summary>Reads all rows; the statement bounds how many there can be.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(
        string sql,
        object? parameters,
        CancellationToken cancellationToken
    )
    {
        await PrepareAsync(cancellationToken);
        await using var connection = await _dialect.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<T>(
            new CommandDefinition(sql, parameters, cancellationToken: cancellationToken)
        );
        return rows.AsList();
    }

    /// <summary>
    /// Begins a writing transaction, which waits its turn on SQLite. It is short: no network, no waiting for people, and
    /// no other write of the same caller before it is disposed of.
    /// </summary>
    public async Task<DatabaseTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        var turn = await _dialect.TakeTurnAsync(cancellationToken);
        DbConnection? connection = null;
        try
        {
            connection = await _dialect.OpenAsync(cancellationToken);
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            return new DatabaseTransaction(connection, transaction, turn);
        }
        catch
        {
            if (connection is not null)
                await connection.DisposeAsync();
            turn.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="Dialect.HoldAsync"/>
    internal async Task<IDistributedSynchronizationHandle?> HoldAsync(
        string name,
        Action standBy,
        CancellationToken cancellationToken
    )
    {
        await PrepareAsync(cancellationToken);
        return await _dialect.HoldAsync(name, standBy, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _dialect.DisposeAsync();
        _preparing.Dispose();
    }
}
