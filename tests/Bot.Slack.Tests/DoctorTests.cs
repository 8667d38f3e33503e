using Bot.Chat.Platforms;
using Bot.Slack.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Slack.Tests;

public sealed class DoctorTests
{
    [Fact]
    public async Task Where_all_is_well_it_says_so()
    {
        await using var circle = await Circle.StartAsync();
        var findings = await ExamineAsync(circle);
        Assert.All(findings, finding => Assert.False(finding.IsFault, finding.Words));
        Assert.Equal(3, findings.Count);
        // Looking disturbs nothing: one connection, and no message.
        Assert.Equal(1, circle.Slack.Count("connect"));
        Assert.Empty(circle.Slack.Messages);
    }

    [Fact]
    public async Task Missing_scopes_are_named()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Workspace.Scopes.Remove("files:write");
        Assert.Contains(await FaultsAsync(circle), words => words.Contains("files:write", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_the_bot_is_not_in_is_told()
    {
        await using var circle = await Circle.StartAsync();
        circle.Room.Members.Remove(circle.Slack.Workspace.BotUserId);
        Assert.Contains(
            await FaultsAsync(circle),
            words => words.Contains("being in the channel", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Wrong_tokens_are_told_each_and_stand_in_no_finding()
    {
        await using var circle = await Circle.StartAsync(
            configure: options => (options.BotToken, options.AppToken) = ("xoxb-wrong", "xapp-wrong"),
            isReady: false
        );
        var faults = await FaultsAsync(circle);
        Assert.Contains(faults, words => words.StartsWith("the bot's token does not serve", StringComparison.Ordinal));
        Assert.Contains(faults, words => words.StartsWith("the app's token does not serve", StringComparison.Ordinal));
        Assert.All(faults, words => Assert.DoesNotContain("wrong", words, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(Circle circle) =>
        [.. (await ExamineAsync(circle)).Where(finding => finding.IsFault).Select(finding => finding.Words)];

    private static async Task<List<Finding>> ExamineAsync(Circle circle)
    {
        var findings = new List<Finding>();
        var doctor = circle.Bot.Services.GetRequiredService<IPlatformDoctor>();
        await foreach (var finding in doctor.ExamineAsync([circle.RoomId], TestContext.Current.CancellationToken))
            findings.Add(finding);
        return findings;
    }
}
