using Bot.Slack.Tests.Support;
using Emulator.Slack;

namespace Bot.Slack.Tests.Talking;

public sealed class ProgressTests
{
    [Fact]
    public async Task In_a_channel_whoever_waits_is_told_twice_how_far_it_is_and_nobody_else()
    {
        await using var circle = await StartAsync();
        await circle.Slack.SlashAsync(circle.Ada, circle.Room, "/reading dig");
        await FinishAsync(circle);
        var told = circle.Texts(circle.Ada);
        Assert.Equal(3, told.Count);
        Assert.All(told.Take(2), line => Assert.StartsWith("Digging: ", line, StringComparison.Ordinal));
        Assert.Equal("Found.", told[2]);
        Assert.Empty(circle.Texts(circle.Ben));
    }

    [Fact]
    public async Task In_direct_messages_one_message_is_edited_and_gives_way_to_the_answer()
    {
        await using var circle = await StartAsync();
        await circle.Slack.DirectMessageAsync(circle.Ada, "dig");
        await FinishAsync(circle);
        Assert.Equal("Found.", Assert.Single(circle.SeesDirect(circle.Ada)).Text);
        Assert.Equal(2, circle.Slack.Calls.Count(call => call.Method == "chat.postMessage"));
        // A minute's work, and Slack's own pace: an edit every five seconds at most.
        Assert.InRange(circle.Slack.Calls.Count(call => call.Method == "chat.update"), 1, 12);
        Assert.Single(circle.Slack.Calls, call => call.Method == "chat.delete");
    }

    private static Task<Circle> StartAsync()
    {
        SlackEmulator? slack = null;
        return Circle.StartAsync(
            prepare: emulator => slack = emulator,
            commands: [new DiggingCommand(() => slack!.Clock)]
        );
    }

    private static Task FinishAsync(Circle circle) =>
        Eventually.IsTrueAsync(
            () =>
            {
                circle.Slack.Clock.Jump(TimeSpan.FromSeconds(2));
                return circle.Bot.Inbox.Pending == 0;
            },
            "the answer is there",
            60
        );
}
