using Bot.Slack.Talking;
using Bot.Slack.Tests.Support;
using Bot.Storage;
using Bot.Storage.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Slack.Tests.Talking;

/// <summary>What was answered is written down afterwards; what hinders one write loses none of it.</summary>
public sealed class SeenNotesTests : IAsyncLifetime
{
    private readonly TestStore _store = new();
    private readonly VirtualClock _clock = new();
    private Database _database = null!;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _database = Database.At(_store.ConnectionString);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _store.Dispose();
    }

    [Fact]
    public async Task What_the_store_did_not_take_is_written_with_the_next()
    {
        var seen = Process();
        await _database.ExecuteAsync("alter table seen_events rename to away", null, Cancel);
        seen.Note(["first"]);
        await seen.WriteAsync(Cancel);
        await _database.ExecuteAsync("alter table away rename to seen_events", null, Cancel);
        seen.Note(["second"]);
        await seen.WriteAsync(Cancel);
        await AreKnownAsync("first", "second");
    }

    [Fact]
    public async Task What_was_being_written_when_the_program_was_told_to_stop_is_written_at_the_end()
    {
        var seen = Process();
        using var stop = new CancellationTokenSource();
        seen.Note(["first"]);
        await using (await _database.BeginAsync(Cancel))
        {
            var running = seen.RunAsync(stop.Token);
            await stop.CancelAsync();
            await running.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, Cancel);
        }
        seen.Note(["second"]);
        await seen.WriteAsync(Cancel);
        await AreKnownAsync("first", "second");
    }

    [Fact]
    public async Task A_name_that_no_database_keeps_holds_up_no_other()
    {
        var seen = Process();
        seen.Note(["odd\0", "first"]);
        await seen.WriteAsync(Cancel);
        await AreKnownAsync("first");
    }

    [Fact]
    public async Task What_the_store_does_not_take_at_the_end_is_told_by_the_log()
    {
        await using var circle = await Circle.StartAsync();
        var database = circle.Bot.Services.GetRequiredService<Database>();
        await using (await database.BeginAsync(Cancel))
        {
            await circle.AskAsync(circle.Ada, "secret words:hush");
            await circle.StopAsync();
        }
        Assert.Contains("answered events are not in the store", circle.Bot.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_a_moment_before_the_end_is_written_too()
    {
        // So slow that the pause after the first write is not over when the program ends.
        await using var circle = await Circle.StartAsync(clock: new VirtualClock(rate: 0.001));
        await circle.AskAsync(circle.Ada, "secret words:hush");
        await Eventually.IsTrueAsync(() => circle.Slack.Clock.IsWaitedFor(Pause), "the first is written");
        await circle.AskAsync(circle.Ada, "secret words:again");
        await circle.Bot.Service.StopAsync(Cancel);
        var database = circle.Bot.Services.GetRequiredService<Database>();
        Assert.Equal(2, await database.FirstAsync<long>("select count(*) from seen_events", null, Cancel));
    }

    private SeenGestures Process() => new(new SeenEvents(_database), _clock, NullLogger<SeenGestures>.Instance);

    /// <summary>Another process does not get them.</summary>
    private async Task AreKnownAsync(params string[] names)
    {
        foreach (var name in names)
            Assert.False(await Process().ClaimAsync([name], Cancel), name);
        Assert.True(await Process().ClaimAsync(["another"], Cancel));
    }
}
