using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Study.Deliveries;
using Testing.Postgres;

namespace Bot.Study.Tests.Deliveries;

public sealed partial class DeliveryTests
{
    [Theory, BothDatabases]
    public async Task A_short_outage_is_waited_out(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        var name = await sorting.PlanAsync("monday");
        for (var fault = 0; fault < 6; fault++)
            sorting.Platform.FailNext(PlatformFault.Unavailable);
        await sorting.RoundsAsync(60, TimeSpan.FromMinutes(1));
        Assert.Single(sorting.Platform.Posts);
        Assert.Equal(7, (await sorting.FindAsync(name)).Tries);
    }

    [Theory, BothDatabases]
    public async Task A_long_outage_is_not_taken_for_a_removal_and_makes_no_burst(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        var name = await sorting.PlanAsync("monday");
        sorting.Platform.Look = () => throw new PlatformException(PlatformFault.Unavailable, "As scripted.");
        await sorting.RoundsAsync(200, TimeSpan.FromMinutes(1));
        sorting.Platform.Look = () => { };
        await sorting.RoundsAsync(10, TimeSpan.FromMinutes(10));

        Assert.Empty(sorting.Platform.Posts);
        var delivery = await sorting.FindAsync(name);
        Assert.Equal(DeliveryState.Failed, delivery.State);
        Assert.Equal("The platform could not be reached.", delivery.Reason);
        Assert.InRange(delivery.Tries, 10, 60);
        Assert.False(Assert.Single(sorting.Letters.Outcomes).NeedsMending);
    }

    [Theory, BothDatabases]
    public async Task What_the_bot_lacks_is_named_and_a_moderator_is_told_once(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        sorting.Platform.Lacking = ["Send Messages", "Embed Links"];
        var name = await sorting.PlanAsync("monday");
        await sorting.RoundsAsync(4, TimeSpan.FromMinutes(1));

        Assert.Empty(sorting.Platform.Posts);
        Assert.Equal("The bot lacks Send Messages, Embed Links.", (await sorting.FindAsync(name)).Reason);
        var (member, words) = Assert.Single(sorting.Platform.Told);
        Assert.Equal("setter", member.Member);
        Assert.Contains("Send Messages", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PlatformFault.MissingPermission)]
    [InlineData(PlatformFault.Gone)]
    [InlineData(PlatformFault.Removed)]
    [InlineData(PlatformFault.Rejected)]
    public async Task A_refusal_for_good_is_final(PlatformFault fault)
    {
        await using var sorting = await Sorting.OpenAsync(databases, Backend.Sqlite);
        var name = await sorting.PlanAsync("monday");
        sorting.Platform.FailNext(fault);
        await sorting.RoundsAsync(4, TimeSpan.FromMinutes(5));
        Assert.Empty(sorting.Platform.Posts);
        Assert.Equal(DeliveryState.Failed, (await sorting.FindAsync(name)).State);
        Assert.True(Assert.Single(sorting.Letters.Outcomes).NeedsMending);
    }

    [Theory, BothDatabases]
    public async Task Who_cannot_be_told_leaves_it_to_the_next_moderator_of_the_room(Backend backend)
    {
        await using var sorting = await Sorting.OpenAsync(databases, backend);
        sorting.Platform.TellFault = PlatformFault.MissingPermission;
        sorting.Platform.FailNext(PlatformFault.Gone);
        await sorting.PlanAsync("monday");
        await sorting.RoundsAsync(2, TimeSpan.FromMinutes(1));

        Assert.DoesNotContain("No more letters", await SayAsync(sorting, Sorting.Room, isModerator: false));
        var elsewhere = new RoomId("local", "elsewhere", "room");
        Assert.DoesNotContain("No more letters", await SayAsync(sorting, elsewhere, isModerator: true));
        Assert.Contains("No more letters", await SayAsync(sorting, Sorting.Room, isModerator: true));
        Assert.DoesNotContain("No more letters", await SayAsync(sorting, Sorting.Room, isModerator: true));
    }

    private static async Task<string> SayAsync(Sorting sorting, RoomId room, bool isModerator) =>
        PlainText.Of(await sorting.AskAsync("/outline", room, isModerator));
}
