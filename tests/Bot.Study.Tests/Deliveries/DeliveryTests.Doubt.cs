using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Study.Deliveries;
using Testing.Postgres;

namespace Bot.Study.Tests.Deliveries;

public sealed partial class DeliveryTests
{
    private static readonly TimeSpan BehindTheLease = TimeSpan.FromSeconds(61);

    [Theory, BothDatabases]
    public async Task What_a_dead_process_had_posted_is_found_and_not_posted_again(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        var name = await sorting.PlanAsync("monday");
        var claimed = Assert.Single(await sorting.ClaimAsync());
        await sorting.Platform.PostAsync(
            new Post(claimed.Room, Reply.Privately("posted, and then the process died")) { Key = name.Key },
            Sorting.Cancellation
        );

        await sorting.RoundAsync();
        Assert.Equal(DeliveryState.Claimed, (await sorting.FindAsync(name)).State);
        sorting.Time.Advance(BehindTheLease);
        await sorting.RoundAsync();

        Assert.Single(sorting.Platform.Posts);
        Assert.Equal(DeliveryState.Sent, (await sorting.FindAsync(name)).State);
        Assert.Single(sorting.Letters.Outcomes);
    }

    [Theory, BothDatabases]
    public async Task What_a_dead_process_had_not_posted_is_looked_for_and_posted(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        await sorting.PlanAsync("monday");
        await sorting.ClaimAsync();
        sorting.Time.Advance(BehindTheLease);
        await sorting.RoundAsync();
        Assert.Equal(1, sorting.Platform.Lookups);
        Assert.Single(sorting.Platform.Posts);
    }

    [Theory, BothDatabases]
    public async Task What_a_dead_process_had_posted_counts_as_sent_however_late_it_is_found(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        var name = await sorting.PlanAsync("monday");
        var claimed = Assert.Single(await sorting.ClaimAsync());
        await sorting.Platform.PostAsync(
            new Post(claimed.Room, Reply.Privately("posted")) { Key = name.Key },
            Sorting.Cancellation
        );
        sorting.Time.Advance(TimeSpan.FromHours(9));
        await sorting.RoundAsync();
        Assert.Equal(DeliveryState.Sent, (await sorting.FindAsync(name)).State);
    }

    [Theory, BothDatabases]
    public async Task Whoever_has_lost_the_lease_records_nothing(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        await sorting.PlanAsync("monday");
        var lost = Assert.Single(await sorting.ClaimAsync());
        sorting.Time.Advance(BehindTheLease);
        Assert.Single(await sorting.ClaimAsync());
        var followed = false;
        var isOurs = await sorting.Store.SettleAsync(
            lost,
            new DeliveryOutcome(DeliveryState.Sent, Sorting.Seven),
            _ =>
            {
                followed = true;
                return Task.CompletedTask;
            },
            Sorting.Cancellation
        );
        Assert.False(isOurs);
        Assert.False(followed);
    }

    [Theory, BothDatabases]
    public async Task A_post_of_unknown_fate_is_looked_for_before_it_is_tried_again(Backend backend)
    {
        foreach (var arrives in (bool[])[true, false])
        {
            await using var sorting = await Sorting.OpenAsync(databases, backend);
            var name = await sorting.PlanAsync("monday");
            sorting.Platform.FailNext(PlatformFault.OutcomeUnknown, arrives);
            await sorting.RoundsAsync(3, TimeSpan.FromSeconds(30));
            Assert.Single(sorting.Platform.Posts);
            Assert.Equal(1, sorting.Platform.Lookups);
            Assert.Equal(DeliveryState.Sent, (await sorting.FindAsync(name)).State);
        }
    }

    [Theory, BothDatabases]
    public async Task An_outage_while_looking_answers_nothing(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        var name = await sorting.PlanAsync("monday");
        sorting.Platform.FailNext(PlatformFault.OutcomeUnknown, arrives: true);
        await sorting.RoundAsync();
        sorting.Platform.Look = () => throw new PlatformException(PlatformFault.Unavailable, "As scripted.");
        sorting.Time.Advance(TimeSpan.FromHours(5));
        await sorting.RoundAsync();
        Assert.False((await sorting.FindAsync(name)).IsSettled);
        sorting.Platform.Look = () => { };
        sorting.Time.Advance(TimeSpan.FromHours(1));
        await sorting.RoundAsync();
        Assert.Equal(DeliveryState.Sent, (await sorting.FindAsync(name)).State);
        Assert.Single(sorting.Platform.Posts);
    }

    [Theory, BothDatabases]
    public async Task What_cannot_be_recorded_is_not_posted_again(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        sorting.Letters.Parts = 2;
        sorting.Letters.WhileSettling = () => throw new InvalidOperationException("As scripted.");
        await sorting.PlanAsync("monday");
        await sorting.RoundAsync();
        Assert.Single(await sorting.ListAsync());
        sorting.Letters.WhileSettling = () => { };
        sorting.Time.Advance(BehindTheLease);
        await sorting.RoundAsync();
        Assert.Equal(["monday, part 1", "monday, part 2"], sorting.Posted);
    }

    [Theory, BothDatabases]
    public async Task A_thread_is_opened_under_the_post_also_by_whoever_finds_it(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        sorting.Letters.ThreadTitle = "Talk";
        sorting.Platform.FailNext(PlatformFault.OutcomeUnknown, arrives: true);
        var name = await sorting.PlanAsync("monday");
        await sorting.RoundsAsync(3, TimeSpan.FromSeconds(30));
        Assert.Equal([$"{name.Key}: Talk"], sorting.Platform.Threads);
        Assert.Equal($"thread of {name.Key}", Assert.Single(sorting.Letters.Outcomes).Thread);
    }
}
