using Bot.Storage.Events;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.Events;

public sealed class SeenEventsTests(TestDatabases databases)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Theory, BothDatabases]
    public async Task An_event_is_claimed_once_until_it_expires(Backend backend)
    {
        var seen = new SeenEvents(await databases.OpenAsync(backend));
        var key = Some.Name();
        Assert.True(await seen.TryClaimAsync(key, Some.Now, Day, Some.Cancellation));
        Assert.False(await seen.TryClaimAsync(key, Some.Now, Day, Some.Cancellation));
        Assert.False(await seen.TryClaimAsync(key, Some.Now + Day - TimeSpan.FromTicks(1), Day, Some.Cancellation));
        Assert.True(await seen.TryClaimAsync(key, Some.Now + Day, Day, Some.Cancellation));
        Assert.False(await seen.TryClaimAsync(key, Some.Now + Day, Day, Some.Cancellation));
    }

    [Theory, BothDatabases]
    public async Task What_was_noted_is_claimed_by_nobody_until_it_expires(Backend backend)
    {
        var seen = new SeenEvents(await databases.OpenAsync(backend));
        var (claimed, noted) = (Some.Name(), Some.Name());
        await seen.TryClaimAsync(claimed, Some.Now, Day + Day, Some.Cancellation);
        await seen.NoteAsync([noted, claimed], Some.Now, Day, Some.Cancellation);
        await seen.NoteAsync([noted], Some.Now, Day, Some.Cancellation);
        Assert.False(await seen.TryClaimAsync(noted, Some.Now, Day, Some.Cancellation));
        Assert.True(await seen.TryClaimAsync(noted, Some.Now + Day, Day, Some.Cancellation));
        Assert.False(await seen.TryClaimAsync(claimed, Some.Now + Day, Day, Some.Cancellation));
    }

    [Theory, BothDatabases]
    public async Task Of_many_who_claim_at_once_exactly_one_has_it(Backend backend)
    {
        var seen = new SeenEvents(await databases.OpenAsync(backend));
        for (var round = 0; round < 20; round++)
        {
            var key = Some.Name();
            var claims = await Task.WhenAll(
                Enumerable
                    .Range(0, 16)
                    .Select(_ => Task.Run(() => seen.TryClaimAsync(key, Some.Now, Day, Some.Cancellation)))
            );
            Assert.Single(claims, claimed => claimed);
        }
    }

    [Theory, BothDatabases]
    public async Task Of_three_processes_that_claim_the_same_events_each_event_has_one(Backend backend)
    {
        const int Events = 100;
        var connection = await databases.NewAsync(backend);
        await using (var database = Database.At(connection))
            await database.PrepareAsync(Some.Cancellation);
        var processes = Enumerable
            .Range(0, 3)
            .Select(_ => OtherProcess.Start("claim", "event", $"{Events}", connection))
            .ToList();
        var claimed = await Task.WhenAll(processes.Select(OtherProcess.FinishAsync));
        Assert.Equal(Events, claimed.Sum(int.Parse));
    }

    [Theory, BothDatabases]
    public async Task Expired_claims_are_purged_in_batches_and_others_stay(Backend backend)
    {
        await using var database = Database.At(await databases.NewAsync(backend));
        var seen = new SeenEvents(database);
        for (var i = 0; i < 7; i++)
            await seen.TryClaimAsync($"old {i}", Some.Now - Day - Day, Day, Some.Cancellation);
        await seen.TryClaimAsync("new", Some.Now, Day, Some.Cancellation);

        Assert.Equal(3, await seen.PurgeAsync(Some.Now, 3, Some.Cancellation));
        Assert.Equal(3, await seen.PurgeAsync(Some.Now, 3, Some.Cancellation));
        Assert.Equal(1, await seen.PurgeAsync(Some.Now, 3, Some.Cancellation));
        Assert.Equal(0, await seen.PurgeAsync(Some.Now, 3, Some.Cancellation));
        Assert.False(await seen.TryClaimAsync("new", Some.Now, Day, Some.Cancellation));
    }
}
