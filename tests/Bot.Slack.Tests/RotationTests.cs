using System.Text;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Tests.Support;
using Bot.Slack.Translate;
using Emulator.Slack;
using Emulator.Slack.WebApi;
using Emulator.Slack.World;

namespace Bot.Slack.Tests;

/// <summary>Where an app's tokens end after twelve hours and must be renewed.</summary>
public sealed class RotationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_renewed_before_it_ends_and_again_from_the_store_after_a_restart()
    {
        await using var circle = await StartAsync();
        var (workspace, ann, room) = await InstalledAsync(circle);
        var first = workspace.BotToken;
        circle.Slack.Clock.Jump(TimeSpan.FromHours(11.5));
        await circle.AskAsync(ann, "open words:later", room);
        Assert.Equal(["later"], circle.Texts(ann, room));
        Assert.NotEqual(first, workspace.BotToken);
        await circle.RestartAsync();
        circle.Slack.Clock.Jump(TimeSpan.FromHours(11.5));
        await circle.AskAsync(ann, "open words:tomorrow", room);
        Assert.Equal(["later", "tomorrow"], circle.Texts(ann, room));
        Assert.Equal(2, Renewals(circle));
        foreach (var secret in (string[])[workspace.BotToken, workspace.RefreshToken!])
        {
            Assert.Equal(-1, circle.Store.Bytes().AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)));
            Assert.DoesNotContain(secret, circle.Bot.Log.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task While_a_token_that_ends_soon_cannot_be_renewed_the_old_one_serves_without_delay()
    {
        await using var circle = await StartAsync();
        var (workspace, ann, room) = await InstalledAsync(circle);
        var first = workspace.BotToken;
        circle.Slack.Script(new Fault("oauth.v2.access", FaultKind.Error, 100) { Code = "invalid_client_id" });
        circle.Slack.Clock.Jump(TimeSpan.FromHours(11.5));
        var before = circle.Slack.Clock.Elapsed;
        for (var number = 0; number < 5; number++)
            await circle.AskAsync(ann, $"open words:{number}", room);
        Assert.Equal(["0", "1", "2", "3", "4"], circle.Texts(ann, room));
        Assert.Equal(first, workspace.BotToken);
        // Each of them waiting for the next try would take minutes.
        Assert.InRange(circle.Slack.Clock.Elapsed - before, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Equal(1, Renewals(circle));
    }

    [Fact]
    public async Task A_token_that_Slack_calls_expired_is_renewed_once_however_many_notice()
    {
        await using var circle = await StartAsync();
        var (workspace, ann, _) = await InstalledAsync(circle);
        var rooms = Enumerable
            .Range(1, 10)
            .Select(number => circle.Slack.AddChannel($"room-{number}", workspace))
            .ToList();
        circle.Slack.Expire(workspace);
        await Task.WhenAll(rooms.Select(room => circle.Slack.SlashAsync(ann, room, "/reading secret words:still")));
        await circle.Bot.RestAsync();
        Assert.All(rooms, room => Assert.Equal(["still"], circle.Texts(ann, room)));
        Assert.Equal(1, Renewals(circle));
        Assert.Contains(circle.Slack.Calls, call => call.Error == "token_expired");
    }

    [Fact]
    public async Task Of_two_replicas_one_renews_and_the_other_takes_what_it_got()
    {
        await using var circle = await StartAsync();
        var (workspace, _, room) = await InstalledAsync(circle);
        await using var other = await BotUnderTest.StartAsync(circle.Slack, [], circle.Store, Configure);
        BotUnderTest[] replicas = [circle.Bot, other];
        var place = Ids.Room(workspace.Id, room.Id);
        // Both know the token that is about to end.
        await Task.WhenAll(replicas.Select(bot => PostAsync(bot, place, "before")));
        circle.Slack.Expire(workspace);
        await Task.WhenAll(replicas.Select(bot => PostAsync(bot, place, "after")));
        Assert.Equal(1, Renewals(circle));
        Assert.DoesNotContain(circle.Slack.Calls, call => call.Error == "invalid_refresh_token");
        var posts = circle.Slack.Calls.Where(call => call is { Method: "chat.postMessage", Error: null }).ToList();
        Assert.Equal(2, posts.Count(call => call.Token == workspace.BotToken));
    }

    [Fact]
    public async Task A_token_that_Slack_will_not_renew_ends_the_installation_and_the_log_says_why()
    {
        await using var circle = await StartAsync();
        var (workspace, ann, room) = await InstalledAsync(circle);
        workspace.RefreshToken = "xoxe-1-another";
        circle.Slack.Expire(workspace);
        await circle.AskAsync(ann, "open words:hello", room);
        Assert.Contains("has ended", circle.Texts(ann, room).Single(), StringComparison.Ordinal);
        Assert.Contains(
            circle.Bot.Log.Lines,
            line =>
                line.Contains(workspace.Id, StringComparison.Ordinal)
                && line.Contains("invalid_refresh_token", StringComparison.Ordinal)
        );
        // Whoever installs it again is answered again; the other workspace never noticed.
        await InstallingBrowser.InstallAsync(circle, ann);
        await circle.AskAsync(ann, "open words:back", room);
        Assert.Equal("back", circle.Texts(ann, room)[^1]);
        await circle.AskAsync(circle.Ada, "open words:here");
        Assert.Equal(["here"], circle.Texts(circle.Ada));
    }

    [Fact]
    public void A_token_that_ends_cannot_be_configured()
    {
        var options = new SlackOptions { BotToken = "xoxe.xoxb-1-no-secret", AppToken = SlackEmulator.AppToken };
        Assert.Contains("install the app by link", options.Complaint(), StringComparison.Ordinal);
    }

    private static void Configure(SlackOptions options) =>
        (options.ClientId, options.ClientSecret) = (SlackEmulator.ClientId, SlackEmulator.ClientSecret);

    private static Task<Circle> StartAsync() => Circle.StartAsync(configure: Configure);

    private static async Task<(EmulatedWorkspace, EmulatedUser, EmulatedChannel)> InstalledAsync(Circle circle)
    {
        circle.Slack.RotatesTokens = true;
        var workspace = circle.Slack.AddWorkspace("Other");
        var ann = circle.Slack.AddUser("Ann", workspace);
        var room = circle.Slack.AddChannel("theirs", workspace);
        await InstallingBrowser.InstallAsync(circle, ann);
        return (workspace, ann, room);
    }

    private static Task<MessageId> PostAsync(BotUnderTest bot, RoomId room, string words) =>
        bot.Platform.PostAsync(
            new Post(room, new Reply { Visibility = Visibility.Room, Blocks = [ReplyBlock.Prose.Of(words)] }),
            Cancel
        );

    private static int Renewals(Circle circle) =>
        circle.Slack.Calls.Count(call => call.Method == "oauth.v2.access" && call.Text("grant_type") is not null);
}
