using Bot.Slack.Tests.Support;
using Emulator.Slack.WebApi;

namespace Bot.Slack.Tests;

/// <summary>What keeps the bot on Slack, where something goes wrong that nobody thought of.</summary>
public sealed class ServiceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fault_nobody_thought_of_is_told_and_the_connection_is_made_all_the_same()
    {
        await using var circle = await Circle.StartAsync(
            prepare: slack => slack.Faults.WrongAddress = 1,
            isReady: false
        );
        await Eventually.IsTrueAsync(
            () => circle.Bot.Health.Words.Contains("failed unexpectedly", StringComparison.Ordinal),
            "health tells of it"
        );
        Assert.False(circle.Bot.Health.IsReady);
        AssertTold(circle, "ArgumentException");
        await circle.PassAsync(TimeSpan.FromSeconds(10));
        await circle.Bot.ReadyAsync();
        Assert.Equal("ready", circle.Bot.Health.Words);
        await circle.AskAsync(circle.Ada, "open words:hello");
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
    }

    [Fact]
    public async Task While_a_connection_is_begun_anew_the_bot_does_not_say_that_it_is_ready()
    {
        await using var circle = await Circle.StartAsync();
        Assert.True(circle.Bot.Health.IsReady);
        circle.Slack.Faults.WrongAddress = 1;
        circle.Slack.Connections[0].Drop();
        await Eventually.IsTrueAsync(
            () =>
            {
                circle.Slack.Clock.Jump(TimeSpan.FromMilliseconds(200));
                return circle.Bot.Health.Words.Contains("failed unexpectedly", StringComparison.Ordinal);
            },
            "health tells of it"
        );
        circle.Slack.Script(new Fault("apps.connections.open", FaultKind.Hang));
        await circle.PassAsync(TimeSpan.FromSeconds(10));
        await Eventually.IsTrueAsync(() => circle.Bot.Health.Words == "not connected yet", "it begins anew");
        Assert.False(circle.Bot.Health.IsReady);
    }

    [Fact]
    public async Task An_event_that_trips_the_bot_up_is_told_and_a_new_connection_is_made()
    {
        await using var circle = await Circle.StartAsync();
        var said = (await circle.Slack.MentionAsync(circle.Ada, circle.Room, "secret words:hush"))!;
        await circle.Bot.RestAsync();
        said.Payload["event_time"] = long.MaxValue;
        circle.Slack.Repeat(said);
        await Eventually.IsTrueAsync(
            () =>
            {
                circle.Slack.Clock.Jump(TimeSpan.FromMilliseconds(200));
                return circle.Slack.Count("hello") == 2 && circle.Slack.Connections.Count == 1;
            },
            "a new connection is there"
        );
        AssertTold(circle, "ArgumentOutOfRangeException");
        await circle.AskAsync(circle.Ada, "open words:hello");
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
    }

    [Fact]
    public async Task An_answer_that_never_ends_does_not_keep_the_bot_from_stopping()
    {
        var deaf = new DeafCommand();
        await using var circle = await Circle.StartAsync(commands: [deaf]);
        await circle.Slack.SlashAsync(circle.Ada, circle.Room, "/reading deaf");
        await Eventually.IsTrueAsync(() => deaf.IsAsked, "it is being answered");
        await circle.StopAsync();
        Assert.Contains("are not over", circle.Bot.Log.ToString(), StringComparison.Ordinal);
        deaf.End();
    }

    private static void AssertTold(Circle circle, string error) =>
        Assert.Contains(
            circle.Bot.Log.Lines,
            line =>
                line.StartsWith("Error ", StringComparison.Ordinal) && line.Contains(error, StringComparison.Ordinal)
        );
}
