using Bot.Storage;

namespace Testing.Postgres;

/// <summary>
/// The databases of one test run: one of each kind that all tests share, and empty ones for those that need them. All are
/// gone at the end.
/// </summary>
public sealed class TestDatabases : IAsyncDisposable
{
    private readonly PostgresServer _postgres = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-tests-").FullName;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly Dictionary<Backend, Database> _shared = [];
    private int _files;

    /// <summary>The connection string of a database that nobody has opened yet.</summary>
    public async Task<string> NewAsync(Backend backend) =>
        backend == Backend.Postgres
            ? await _postgres.CreateDatabaseAsync(TestContext.Current.CancellationToken)
            : $"Data Source={Path.Combine(_folder, $"{Interlocked.Increment(ref _files)}", "bot.db")}";

    /// <summary>The shared one: a test keeps to groups of its own, as the groups of one bot do.</summary>
    public async Task<Database> OpenAsync(Backend backend)
    {
        await _opening.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!_shared.TryGetValue(backend, out var database))
                _shared[backend] = database = Database.At(await NewAsync(backend));
            return database;
        }
        finally
        {
            _opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _shared.Values)
            await database.DisposeAsync();
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        _opening.Dispose();
    }
}
