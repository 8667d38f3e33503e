using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Bot.Slack.Tests.Support;
using Emulator.Slack;
using Emulator.Slack.World;
using Testing.Platforms.Remote;

namespace Bot.Slack.Tests.Contract;

/// <summary>The steps of the README, as somebody follows them who has only that: the manifest, the tokens, the program.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Whoever_follows_the_steps_for_one_workspace_is_answered()
    {
        await using var slack = await FromManifestAsync(Deliveries.Socket);
        var general = slack.AddChannel("general", withBot: false);
        await using var program = new RealProgram(
            ("Slack__BotToken", SlackEmulator.BotToken),
            ("Slack__AppToken", SlackEmulator.AppToken),
            ("Slack__ApiBaseUrl", slack.ApiBaseUrl)
        );
        var line = await program.StartAsync("Slack");
        Assert.Equal($"Slack        by Socket Mode of {slack.ApiBaseUrl}", line);
        await Eventually.IsTrueAsync(() => slack.Count("hello") > 0, "it is connected", 60);
        Assert.Equal(("ready\n", 0), await HealthyAsync(program));

        await slack.Invite(general).Done;
        await IsAnsweredAsync(slack, general, () => slack.SlashAsync(slack.Ada, general, "/quote Bratislava"));
        await slack.SlashAsync(slack.Ben, general, "/reading help");
        await SeesAsync(slack, () => slack.Sees(slack.Ben, general).Any(seen => seen.IsPrivate), "help");
        var parent = slack.Say(slack.Ada, general, "a thread");
        await slack.MentionAsync(slack.Ada, general, "quote Bratislava", parent.Ts);
        await SeesAsync(
            slack,
            () => slack.SeesThread(slack.Ben, general, parent.Ts).Any(seen => IsAnswer(seen.Text)),
            "an answer in the thread"
        );
        await slack.DirectMessageAsync(slack.Ben, "quote Bratislava");
        await SeesAsync(
            slack,
            () => slack.SeesDirect(slack.Ben).Any(seen => seen.IsFromBot && IsAnswer(seen.Text)),
            "one"
        );
        var (found, code) = await program.AskAsync("doctor");
        Assert.True(code == 0, found);
    }

    [Fact]
    public async Task Whoever_follows_the_steps_for_HTTP_is_answered()
    {
        await using var slack = await FromManifestAsync(Deliveries.Http);
        await using var program = new RealProgram(
            ("Slack__BotToken", SlackEmulator.BotToken),
            ("Slack__Transport", "Http"),
            ("Slack__SigningSecret", SlackEmulator.SigningSecret),
            ("Slack__ApiBaseUrl", slack.ApiBaseUrl)
        );
        await program.StartAsync("Slack");
        slack.HooksUrl = new Uri(program.HooksUrl);
        // Slack asks the address when it is entered.
        Assert.Equal(HttpStatusCode.OK, (await slack.VerifyUrlAsync("is it yours?")).Status);
        await IsAnsweredAsync(slack, slack.Room, () => slack.SlashAsync(slack.Ada, slack.Room, "/quote Bratislava"));
    }

    [Fact]
    public async Task Whoever_follows_the_steps_for_many_workspaces_installs_the_app_by_link_and_is_answered()
    {
        await using var slack = await FromManifestAsync(Deliveries.Socket);
        var other = slack.AddWorkspace("Other");
        var ann = slack.AddUser("Ann", other);
        var room = slack.AddChannel("theirs", other);
        await using var program = new RealProgram(
            ("Slack__AppToken", SlackEmulator.AppToken),
            ("Slack__ClientId", SlackEmulator.ClientId),
            ("Slack__ClientSecret", SlackEmulator.ClientSecret),
            ("Slack__ApiBaseUrl", slack.ApiBaseUrl)
        );
        await program.StartAsync("Slack");
        await Eventually.IsTrueAsync(() => slack.Count("hello") > 0, "it is connected", 60);
        slack.HooksUrl = new Uri(program.HooksUrl);
        var browser = new InstallingBrowser(slack.HooksUrl);
        var state = await browser.BeginAsync();
        var (status, _) = await browser.ReturnAsync($"code={slack.Agree(ann, scope: browser.Scope)}&state={state}");
        Assert.Equal(HttpStatusCode.OK, status);
        await slack.SlashAsync(ann, room, "/quote Bratislava");
        await SeesAsync(slack, () => slack.Sees(ann, room).Any(seen => IsAnswer(seen.Text)), "an answer");
    }

    /// <summary>An app as the manifest makes it: its scopes and its events, and no others.</summary>
    private static async Task<SlackEmulator> FromManifestAsync(Deliveries deliveries)
    {
        var file = await File.ReadAllTextAsync(Path.Combine(Here(), "../../../config/slack-manifest.json"));
        var manifest = JsonNode.Parse(file)!;
        var slack = await SlackEmulator.StartAsync();
        slack.Deliveries = deliveries;
        slack.Workspace.Scopes.Clear();
        slack.Workspace.Scopes.UnionWith(Texts(manifest["oauth_config"]!["scopes"]!["bot"]!));
        slack.Events = Texts(manifest["settings"]!["event_subscriptions"]!["bot_events"]!).ToHashSet();
        return slack;
    }

    private static async Task<(string Printed, int ExitCode)> HealthyAsync(RealProgram program)
    {
        // Ready is a moment later than connected.
        for (var look = 0; look < 20; look++)
            if (await program.AskAsync("health") is { ExitCode: 0 } ready)
                return ready;
        return await program.AskAsync("health");
    }

    private static async Task IsAnsweredAsync(SlackEmulator slack, EmulatedChannel room, Func<Task<Gesture>> ask)
    {
        Assert.Null((await ask()).Failure);
        await SeesAsync(
            slack,
            () => slack.Sees(slack.Ben, room).Any(seen => IsAnswer(seen.Text)),
            "an answer to the room"
        );
    }

    private static Task SeesAsync(SlackEmulator slack, Func<bool> isSo, string what) =>
        Eventually.IsTrueAsync(
            isSo,
            $"{what}; refused: {string.Join(' ', slack.Refused.Select(call => call.Error))};",
            30
        );

    private static bool IsAnswer(string text) =>
        text.Contains("Bratislava", StringComparison.Ordinal) && text.Contains('¶');

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(one => one!.GetValue<string>());

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
