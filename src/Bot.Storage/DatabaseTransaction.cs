using System.Data.Common;
using Dapper;

namespace Bot.Storage;

/// <summary>
/// Several statements that count together or not at all. What is not committed is rolled back when it is disposed of;
/// for one caller at a time.
/// </summary>
public sealed class DatabaseTransaction : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly IDisposable _turn;

    internal DatabaseTransaction(DbConnection connection, DbTransaction transaction, IDisposable turn)
    {
        _connection = connection;
        _transaction = transaction;
        _turn = turn;
    }

    public Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancellationToken) =>
        _connection.ExecuteAsync(Command(sql, parameters, cancellationToken));

    public Task<T?> FirstAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        _connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters, cancellationToken));

    public async Task<IReadOnlyList<T>> ListAsync<T>(
        string sql,
        object? parameters,
        CancellationToken cancellationToken
    ) => (await _connection.QueryAsync<T>(Command(sql, parameters, cancellationToken))).AsList();

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // Once begun, a commit is seen through: cancelled half-way nobody would know whether it counts.
        await _transaction.CommitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _transaction.DisposeAsync();
            await _connection.DisposeAsync();
        }
        finally
        {
            _turn.Dispose();
        }
    }

    private CommandDefinition Command(string sql, object? parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, _transaction, cancellationToken: cancellationToken);
}
