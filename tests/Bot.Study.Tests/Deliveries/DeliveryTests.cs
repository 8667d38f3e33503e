using Bot.Chat.Platforms;
using Bot.Study.Deliveries;
using Testing.Postgres;

namespace Bot.Study.Tests.Deliveries;

public sealed partial class DeliveryTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task What_is_due_is_posted_once_and_recorded(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        var name = await sorting.PlanAsync("monday", thread: "a thread");

        await sorting.RoundsAsync(5, TimeSpan.FromMinutes(10));

        var post = Assert.Single(sorting.Platform.Posts);
        Assert.Equal((Sorting.Room, "a thread", name.Key), (post.Room, post.Thread, post.Key!.Value));
        var delivery = await sorting.FindAsync(name);
        Assert.Equal(DeliveryState.Sent, delivery.State);
        Assert.Equal(Sorting.Seven, delivery.SettledAt);
        Assert.NotNull(delivery.Message);
        Assert.Equal(DeliveryState.Sent, Assert.Single(sorting.Letters.Outcomes).State);
    }

    [Theory, BothDatabases]
    public async Task Planning_the_same_twice_keeps_one_and_the_first(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        await sorting.PlanAsync("monday");
        await sorting.PlanAsync("monday", due: Sorting.Seven.AddDays(1));
        await sorting.RoundAsync();
        await sorting.PlanAsync("monday");
        await sorting.RoundAsync();
        Assert.Single(sorting.Platform.Posts);
    }

    [Theory, BothDatabases]
    public async Task What_is_not_due_yet_waits_for_its_time(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        await sorting.PlanAsync("later", due: Sorting.Seven.AddMinutes(1));
        await sorting.RoundAsync();
        Assert.Empty(sorting.Platform.Posts);
        sorting.Time.Advance(TimeSpan.FromMinutes(1));
        await sorting.RoundAsync();
        Assert.Single(sorting.Platform.Posts);
    }

    [Theory, BothDatabases]
    public async Task What_comes_too_late_is_skipped_and_says_why(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        var name = await sorting.PlanAsync("missed", due: Sorting.Seven.AddHours(-4));
        await sorting.RoundAsync();
        Assert.Empty(sorting.Platform.Posts);
        var delivery = await sorting.FindAsync(name);
        Assert.Equal(DeliveryState.Skipped, delivery.State);
        Assert.Contains("not running", delivery.Reason, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_kind_can_skip_or_put_off_what_is_due(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        var (unwanted, later) = (await sorting.PlanAsync("unwanted"), await sorting.PlanAsync("not yet"));
        await sorting.RoundAsync();
        Assert.Equal("Nobody wants it any more.", (await sorting.FindAsync(unwanted)).Reason);
        Assert.Equal(Sorting.Seven.AddHours(1), (await sorting.FindAsync(later)).NextAt);
        Assert.Empty(sorting.Platform.Posts);
        sorting.Time.Advance(TimeSpan.FromHours(1));
        await sorting.RoundAsync();
        Assert.Equal(["not yet, part 1"], sorting.Posted);
    }

    [Theory, BothDatabases]
    public async Task Two_processes_post_each_delivery_once(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        for (var room = 0; room < 120; room++)
            await sorting.PlanAsync("monday", new RoomId("local", $"group {room % 7}", $"room {room}"));
        ServiceProviders others = new(sorting.StartProcess(), sorting.StartProcess());

        await Task.WhenAll(sorting.RoundAsync(), others.FirstRoundAsync(), others.SecondRoundAsync());

        Assert.Equal(120, sorting.Platform.Posts.Count);
        Assert.Equal(120, sorting.Platform.Posts.Select(post => post.Key).Distinct().Count());
        Assert.Equal(120, sorting.Letters.Outcomes.Count);
    }

    [Theory, BothDatabases]
    public async Task Parts_follow_each_other_in_order(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        sorting.Letters.Parts = 3;
        await sorting.PlanAsync("monday");
        await sorting.RoundAsync();
        Assert.Equal(["monday, part 1", "monday, part 2", "monday, part 3"], sorting.Posted);
    }

    [Theory, BothDatabases]
    public async Task A_room_that_hangs_holds_up_itself_alone(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        var hanging = new RoomId("local", "here", "hanging");
        sorting.Platform.Gated = hanging;
        sorting.Platform.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await sorting.PlanAsync("hanging", hanging, Sorting.Seven.AddMinutes(-1));
        for (var room = 0; room < 40; room++)
            await sorting.PlanAsync("monday", new RoomId("local", "here", $"room {room}"));

        var round = sorting.RoundAsync();
        while (sorting.Platform.Posts.Count < 40)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Sorting.Cancellation);
        Assert.False(round.IsCompleted);
        sorting.Platform.Gate.SetResult();
        while (!round.IsCompleted)
        {
            sorting.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Sorting.Cancellation);
        }
        await round;
        Assert.Equal(41, sorting.Platform.Posts.Count);
    }

    [Theory, BothDatabases]
    public async Task What_is_taken_back_does_not_come(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        var name = await sorting.PlanAsync("monday");
        sorting.Platform.FailNext(PlatformFault.Unavailable);
        await sorting.RoundAsync();
        await sorting.PlanAsync("tuesday", due: Sorting.Seven.AddDays(1));

        await sorting.TakeBackAsync("letters", "The letters were stopped.");
        await sorting.RoundsAsync(3, TimeSpan.FromDays(1));

        Assert.Empty(sorting.Platform.Posts);
        var kept = Assert.Single(await sorting.ListAsync());
        Assert.Equal((name, DeliveryState.Skipped), (kept.Name, kept.State));
        Assert.Equal("The letters were stopped.", kept.Reason);
    }
}
