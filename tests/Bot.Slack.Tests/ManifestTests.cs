using System.Runtime.CompilerServices;
using System.Text.Json;
using Emulator.Slack.Checks;

namespace Bot.Slack.Tests;

/// <summary>The manifest that people paste into Slack's page asks for what the bot uses, and no more.</summary>
public sealed class ManifestTests
{
    private static readonly JsonElement Manifest = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Here(), "../../config/slack-manifest.json")))
        .RootElement;

    [Fact]
    public void It_asks_for_the_scopes_the_bot_has_a_reason_for()
    {
        Assert.Equal(
            SlackScopes.All,
            Texts(Manifest.GetProperty("oauth_config").GetProperty("scopes").GetProperty("bot"))
        );
    }

    [Fact]
    public void It_registers_the_short_names_and_the_one_for_everything()
    {
        Assert.Equal(
            ["/reading", "/quote", "/passage", "/endnote", "/timeline"],
            Features("slash_commands").Select(command => command.GetProperty("command").GetString())
        );
        Assert.All(
            Features("slash_commands"),
            command => Assert.True(command.GetProperty("should_escape").GetBoolean())
        );
    }

    [Fact]
    public void It_asks_for_the_events_the_bot_reads()
    {
        Assert.Equal(
            [
                "app_home_opened",
                "app_mention",
                "app_uninstalled",
                "member_joined_channel",
                "message.im",
                "tokens_revoked",
            ],
            Texts(Manifest.GetProperty("settings").GetProperty("event_subscriptions").GetProperty("bot_events"))
        );
    }

    [Fact]
    public async Task It_is_what_Slacks_own_types_allow() =>
        Assert.Null((await TypedPayloads.Loading).Fault("manifest", Manifest));

    [Fact]
    public void It_keeps_to_Slacks_lengths()
    {
        var shown = Manifest.GetProperty("display_information");
        Assert.True(shown.GetProperty("name").GetString()!.Length <= 35);
        Assert.True(shown.GetProperty("description").GetString()!.Length <= 140);
        Assert.Matches(
            "^[a-z0-9._-]{1,80}$",
            Manifest.GetProperty("features").GetProperty("bot_user").GetProperty("display_name").GetString()
        );
        Assert.All(
            Features("slash_commands"),
            command => Assert.True(command.GetProperty("command").GetString()!.Length <= 32)
        );
    }

    internal static IEnumerable<JsonElement> Features(string name) =>
        Manifest.GetProperty("features").TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    private static IEnumerable<string?> Texts(JsonElement list) =>
        list.EnumerateArray().Select(text => text.GetString());

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
