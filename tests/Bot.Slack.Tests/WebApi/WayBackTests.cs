using Bot.Slack.Tests.Support;
using Bot.Slack.WebApi;
using Emulator.Slack.WebApi;

namespace Bot.Slack.Tests.WebApi;

/// <summary>The way back by which private answers go, where Slack does not take them.</summary>
public sealed class WayBackTests
{
    [Theory]
    [InlineData(50)]
    [InlineData(3600)]
    public async Task An_answer_that_Slack_puts_off_again_and_again_is_given_another_way_in_time(int seconds)
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(new Fault("response_url", FaultKind.Limit, int.MaxValue) { RetryAfter = seconds });
        var began = circle.Slack.Clock.Elapsed;
        await circle.Slack.SlashAsync(circle.Ada, circle.Room, "/reading secret words:hush");
        await Eventually.IsTrueAsync(
            () =>
            {
                circle.Slack.Clock.Jump(TimeSpan.FromSeconds(1));
                return circle.Bot.Inbox.Pending == 0;
            },
            "nobody waits any more"
        );
        Assert.Contains("hush", circle.Texts(circle.Ada));
        Assert.DoesNotContain("hush", circle.Texts(circle.Ben));
        Assert.InRange(circle.Slack.Clock.Elapsed - began, TimeSpan.Zero, 2 * new ApiTimes().Patience);
        Assert.Contains("4203", circle.Bot.Log.ToString(), StringComparison.Ordinal);
    }
}
