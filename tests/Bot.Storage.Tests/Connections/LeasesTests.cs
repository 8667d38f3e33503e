using Bot.Storage.Connections;
using Bot.Storage.Tests.Support;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Bot.Storage.Tests.Connections;

public sealed class LeasesTests(TestDatabases databases)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Of_two_programs_one_works_and_the_other_follows_when_it_has_ended()
    {
        var connection = await databases.NewAsync(Backend.Postgres);
        await using var one = new Holder(connection);
        await one.HasBegunAsync(1);
        await using var other = new Holder(connection);
        await other.StandsByAsync();
        Assert.Equal(0, other.Begun);
        one.Finish();
        await other.HasBegunAsync(1);
        Assert.Equal(1, one.Begun);
    }

    [Fact]
    public async Task Another_name_is_another_lease()
    {
        var connection = await databases.NewAsync(Backend.Postgres);
        await using var one = new Holder(connection);
        await using var other = new Holder(connection, "another");
        await one.HasBegunAsync(1);
        await other.HasBegunAsync(1);
    }

    [Fact]
    public async Task A_lease_lost_with_its_connection_ends_the_work_which_begins_anew_when_it_is_held_again()
    {
        var connection = await databases.NewAsync(Backend.Postgres);
        await using var holder = new Holder(connection);
        await holder.HasBegunAsync(1);
        await CutAsync(connection);
        await holder.HasBegunAsync(2);
    }

    [Fact]
    public async Task A_killed_program_gives_up_what_it_held()
    {
        var connection = await databases.NewAsync(Backend.Postgres);
        using var process = OtherProcess.Start("hold", Holder.Name, connection);
        await process.StandardInput.WriteLineAsync("go");
        await process.StandardInput.FlushAsync(Some.Cancellation);
        Assert.Equal("held", await process.StandardOutput.ReadLineAsync(Some.Cancellation));
        await using var other = new Holder(connection);
        await other.StandsByAsync();
        process.Kill();
        await process.WaitForExitAsync(Some.Cancellation);
        await other.HasBegunAsync(1);
    }

    [Fact]
    public async Task The_one_program_on_a_file_holds_everything()
    {
        await using var holder = new Holder(await databases.NewAsync(Backend.Sqlite));
        await holder.HasBegunAsync(1);
    }

    /// <summary>Ends every connection to the database, as a server does that is started anew.</summary>
    private static async Task CutAsync(string connectionString)
    {
        var alone = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(alone.ConnectionString);
        await connection.ExecuteAsync(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
        );
    }

    /// <summary>A program that works until it is told to finish.</summary>
    private sealed class Holder : IAsyncDisposable
    {
        public const string Name = "work";

        private readonly Database _database;
        private readonly CancellationTokenSource _life = new();
        private readonly TaskCompletionSource _finished = new();
        private readonly TaskCompletionSource _standsBy = new();
        private readonly SemaphoreSlim _begun = new(0);
        private readonly Task _running;

        public Holder(string connectionString, string name = Name)
        {
            _database = Database.At(connectionString);
            var leases = new Leases(_database, TimeProvider.System, NullLogger<Leases>.Instance);
            _running = leases.RunAsync(name, () => _standsBy.TrySetResult(), () => { }, WorkAsync, _life.Token);
        }

        public int Begun { get; private set; }

        public Task StandsByAsync() => _standsBy.Task.WaitAsync(Patience, Some.Cancellation);

        public async Task HasBegunAsync(int times)
        {
            while (Begun < times)
                Assert.True(await _begun.WaitAsync(Patience, Some.Cancellation), $"It has begun {Begun} times.");
        }

        public void Finish() => _finished.TrySetResult();

        public async ValueTask DisposeAsync()
        {
            await _life.CancelAsync();
            await _running.ContinueWith(_ => { }, TaskScheduler.Default);
            await _database.DisposeAsync();
            _life.Dispose();
            _begun.Dispose();
        }

        private async Task WorkAsync(CancellationToken held)
        {
            Begun++;
            _begun.Release();
            await Task.WhenAny(_finished.Task, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, held));
        }
    }
}
