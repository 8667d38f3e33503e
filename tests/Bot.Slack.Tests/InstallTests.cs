using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Slack.Tests.Support;
using Emulator.Slack;
using Emulator.Slack.World;

namespace Bot.Slack.Tests;

/// <summary>One app, many workspaces.</summary>
public sealed class InstallTests
{
    [Fact]
    public async Task A_workspace_installs_the_app_by_link_and_is_answered()
    {
        await using var circle = await StartAsync();
        var (workspace, ann, room) = Another(circle);
        var (status, words) = await InstallingBrowser.InstallAsync(circle, ann);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Installed", words, StringComparison.Ordinal);
        await circle.AskAsync(ann, "open words:hello", room);
        Assert.Equal(["hello"], circle.Texts(ann, room));
        Assert.Equal(SlackScopes.All.Order(), workspace.Scopes.Order());
        // Also after a restart, from the store; where no token lies as it is.
        await circle.RestartAsync();
        await circle.AskAsync(ann, "open words:again", room);
        Assert.Equal(["hello", "again"], circle.Texts(ann, room));
        Assert.Equal(-1, circle.Store.Bytes().AsSpan().IndexOf(Encoding.UTF8.GetBytes(workspace.BotToken)));
        Assert.DoesNotContain(workspace.BotToken, circle.Bot.Log.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no cookie")]
    [InlineData("another browser")]
    [InlineData("a made up state")]
    [InlineData("twice")]
    [InlineData("too late")]
    [InlineData("refused")]
    [InlineData("a used code")]
    public async Task What_comes_back_otherwise_than_it_went_installs_nothing(string how)
    {
        await using var circle = await StartAsync();
        var (workspace, ann, room) = Another(circle);
        var browser = new InstallingBrowser(circle.Slack.HooksUrl!);
        var state = await browser.BeginAsync();
        var code = circle.Slack.Agree(ann, scope: string.Join(',', SlackScopes.All));
        switch (how)
        {
            case "no cookie":
                browser.Cookie = null;
                break;
            case "another browser":
                var other = new InstallingBrowser(circle.Slack.HooksUrl!);
                await other.BeginAsync();
                browser = other;
                break;
            case "a made up state":
                state = "made-up";
                break;
            case "twice":
                await browser.ReturnAsync($"code={circle.Slack.Agree(circle.Ada)}&state={state}");
                break;
            case "too late":
                circle.Slack.Clock.Jump(TimeSpan.FromMinutes(11));
                break;
            case "refused":
                code = "";
                break;
            default:
                code = "used";
                break;
        }
        var (status, _) = await browser.ReturnAsync(
            code.Length > 0 ? $"code={code}&state={state}" : $"error=access_denied&state={state}"
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
        await circle.AskAsync(ann, "open words:hello", room);
        Assert.Contains("has ended", circle.Texts(ann, room).Single(), StringComparison.Ordinal);
        Assert.Null(workspace.Refusal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_uninstalled_workspace_is_left_alone_in_whichever_order_it_is_told(bool tokensFirst)
    {
        await using var circle = await StartAsync();
        var (workspace, ann, room) = Another(circle);
        await InstallingBrowser.InstallAsync(circle, ann);
        foreach (var gesture in circle.Slack.Uninstall(workspace, tokensFirst))
            await gesture.Done;
        await circle.Bot.RestAsync();
        var calls = CallsOf(circle, workspace);
        await circle.AskAsync(ann, "open words:hello", room);
        Assert.Equal(calls, CallsOf(circle, workspace));
        Assert.Contains("has ended", circle.Texts(ann, room).Single(), StringComparison.Ordinal);
        // The other workspace goes on.
        await circle.AskAsync(circle.Ada, "open words:here");
        Assert.Equal(["here"], circle.Texts(circle.Ada));
        // And the one that left may come back.
        await InstallingBrowser.InstallAsync(circle, ann);
        await circle.AskAsync(ann, "open words:back", room);
        Assert.Equal("back", circle.Texts(ann, room)[^1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_farewell_that_comes_after_the_app_was_installed_again_ends_nothing(bool tokensFirst)
    {
        await using var circle = await StartAsync();
        var (workspace, ann, room) = Another(circle);
        await InstallingBrowser.InstallAsync(circle, ann);
        circle.Slack.Clock.Jump(TimeSpan.FromMinutes(1));
        var farewells = circle.Slack.Uninstall(workspace, tokensFirst);
        foreach (var gesture in farewells)
            await gesture.Done;
        await circle.Bot.RestAsync();
        await InstallingBrowser.InstallAsync(circle, ann);
        // The same events under other names, as a late delivery: made before the installation.
        foreach (var gesture in farewells)
            await circle.Slack.RepeatAsNewEvent(gesture).Done;
        await circle.Bot.RestAsync();
        await circle.AskAsync(ann, "open words:still", room);
        Assert.Equal(["still"], circle.Texts(ann, room));
    }

    [Fact]
    public async Task A_late_farewell_of_the_configured_workspace_ends_nothing_while_its_token_lives()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Clock.Jump(TimeSpan.FromMinutes(1));
        await circle.Slack.Tell(circle.Slack.Workspace, new JsonObject { ["type"] = "app_uninstalled" }).Done;
        await circle.Bot.RestAsync();
        await circle.AskAsync(circle.Ada, "open words:still");
        Assert.Equal(["still"], circle.Texts(circle.Ada));
        Assert.True(circle.Bot.Health.IsReady);
        foreach (var gesture in circle.Slack.Uninstall(circle.Slack.Workspace, tokensFirst: true))
            await gesture.Done;
        await circle.Bot.RestAsync();
        Assert.True(circle.Bot.Health.IsStopped);
    }

    private static Task<Circle> StartAsync() =>
        Circle.StartAsync(configure: options =>
            (options.ClientId, options.ClientSecret) = (SlackEmulator.ClientId, SlackEmulator.ClientSecret)
        );

    private static (EmulatedWorkspace, EmulatedUser, EmulatedChannel) Another(Circle circle)
    {
        var workspace = circle.Slack.AddWorkspace("Other");
        var ann = circle.Slack.AddUser("Ann", workspace);
        return (workspace, ann, circle.Slack.AddChannel("theirs", workspace));
    }

    private static int CallsOf(Circle circle, EmulatedWorkspace workspace) =>
        circle.Slack.Calls.Count(call => call.Workspace == workspace);
}
