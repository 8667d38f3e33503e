using System.Text.Json;
using Emulator.Slack.Tests.Support;
using Emulator.Slack.WebApi;
using Emulator.Slack.World;

namespace Emulator.Slack.Tests.Clients;

/// <summary>The real client of the Web API understands what the emulator answers, refusals and failures too.</summary>
public sealed class WebApiTests
{
    [Fact]
    public async Task It_pages_through_lists_and_sees_only_what_a_bot_may_see()
    {
        await using var slack = await StartAsync();
        slack.AddChannel("aside", withBot: false);
        slack.AddChannel("hidden", kind: ChannelKind.Private, withBot: false);
        slack.AddChannel("closed", kind: ChannelKind.Private);
        await using var client = await ConnectAsync(slack);
        await client.TellAsync("""pages {"types":"public_channel,private_channel","limit":1}""");
        Assert.Equal("reading,aside,closed", await client.SaysAsync("answer pages"));
        Assert.Equal(3, slack.CallsOf("conversations.list"));
    }

    [Theory]
    [InlineData("other", "not_in_channel")]
    [InlineData("hidden", "channel_not_found")]
    [InlineData("foreign", "channel_not_found")]
    [InlineData("old", "is_archived")]
    [InlineData("solemn", "restricted_action_read_only_channel")]
    public async Task A_post_is_refused_where_Slack_refuses_it(string name, string error)
    {
        await using var slack = await StartAsync();
        var elsewhere = slack.AddWorkspace("Elsewhere");
        EmulatedChannel[] channels =
        [
            slack.AddChannel("other", withBot: false),
            slack.AddChannel("hidden", kind: ChannelKind.Private, withBot: false),
            slack.AddChannel("foreign", elsewhere),
            slack.AddChannel("old"),
            slack.AddChannel("solemn"),
        ];
        (channels[3].IsArchived, channels[4].IsReadOnly) = (true, true);
        await using var client = await ConnectAsync(slack);
        var channel = channels.Single(one => one.Name == name);
        await client.TellAsync($$"""chat.postMessage {"channel":"{{channel.Id}}","text":"hello"}""");
        Assert.Equal(error, await client.SaysAsync("refused chat.postMessage"));
        Assert.Equal(error, slack.Refused.Single().Error);
        Assert.DoesNotContain(slack.Messages, message => message.Channel == channel);
    }

    [Fact]
    public async Task A_missing_scope_is_named_and_a_dead_installation_says_so()
    {
        await using var slack = await StartAsync();
        await using var client = await ConnectAsync(slack);
        slack.Workspace.Scopes.Remove("pins:write");
        await client.TellAsync($$"""pins.add {"channel":"{{slack.Room.Id}}","timestamp":"1.2"}""");
        Assert.Equal("missing_scope pins:write", await client.SaysAsync("refused pins.add"));
        slack.Workspace.Refusal = "account_inactive";
        await client.TellAsync("auth.test");
        Assert.Equal("account_inactive", await client.SaysAsync("refused auth.test"));
    }

    [Fact]
    public async Task It_waits_out_limits_and_repeats_what_failed_on_the_way()
    {
        await using var slack = await StartAsync();
        slack.Script(new Fault("auth.test", FaultKind.Limit));
        slack.Script(new Fault("team.info", FaultKind.Html));
        slack.Workspace.Scopes.Add("team:read");
        await using var client = await ConnectAsync(slack);
        await client.TellAsync("auth.test");
        await client.SaysAsync("limited 1");
        Assert.Contains(
            slack.Workspace.BotUserId,
            await client.SaysAsync("answer auth.test"),
            StringComparison.Ordinal
        );
        await client.TellAsync("team.info");
        await client.SaysAsync("answer team.info");
        Assert.Equal((2, 2), (slack.CallsOf("auth.test"), slack.CallsOf("team.info")));
    }

    [Fact]
    public async Task A_post_whose_answer_is_lost_was_made_and_is_made_again_by_a_client_that_does_not_look()
    {
        await using var slack = await StartAsync();
        slack.Script(new Fault("chat.postMessage", FaultKind.Reset) { AfterExecution = true });
        await using var client = await ConnectAsync(slack);
        await client.TellAsync($$"""chat.postMessage {"channel":"{{slack.Room.Id}}","text":"twice"}""");
        await client.SaysAsync("answer chat.postMessage");
        Assert.Equal(["twice", "twice"], slack.Sees(slack.Ben, slack.Room).Select(seen => seen.Text));
    }

    [Fact]
    public async Task Joining_where_one_is_warns_and_roles_are_told()
    {
        await using var slack = await StartAsync();
        await using var client = await ConnectAsync(slack);
        await client.TellAsync($$"""conversations.join {"channel":"{{slack.Room.Id}}"}""");
        var joined = JsonDocument.Parse(await client.SaysAsync("answer conversations.join")).RootElement;
        Assert.Equal("already_in_channel", joined.GetProperty("warnings")[0].GetString());
        await client.TellAsync($$"""users.info {"user":"{{slack.Admin.Id}}"}""");
        var user = JsonDocument.Parse(await client.SaysAsync("answer users.info")).RootElement.GetProperty("user");
        Assert.True(user.GetProperty("is_admin").GetBoolean());
    }

    [Fact]
    public async Task A_code_buys_the_token_of_another_workspace_once()
    {
        await using var slack = await StartAsync();
        var elsewhere = slack.AddWorkspace("Elsewhere");
        elsewhere.Refusal = "account_inactive";
        var code = slack.Agree(
            slack.AddUser("Eve", elsewhere),
            "https://bot.example/slack/oauth",
            "chat:write,commands"
        );
        await using var client = await ConnectAsync(slack);
        var call = $$"""oauth.v2.access {"code":"{{code}}","redirect_uri":"https://bot.example/slack/oauth"}""";
        await client.TellAsync(call);
        var installed = JsonDocument.Parse(await client.SaysAsync("answer oauth.v2.access")).RootElement;
        Assert.Equal(elsewhere.Id, installed.GetProperty("team").GetProperty("id").GetString());
        Assert.Equal(elsewhere.BotToken, installed.GetProperty("access_token").GetString());
        Assert.Null(elsewhere.Refusal);
        await client.TellAsync(call);
        Assert.Equal("invalid_code", await client.SaysAsync("refused oauth.v2.access"));
    }

    private static async Task<SlackEmulator> StartAsync()
    {
        var slack = await SlackEmulator.StartAsync();
        slack.IsForeignClient = true;
        return slack;
    }

    private static Task<NodeClient> ConnectAsync(SlackEmulator slack) =>
        NodeClient.StartAsync(
            "web.mjs",
            slack,
            SlackEmulator.BotToken,
            SlackEmulator.ClientId,
            SlackEmulator.ClientSecret
        );
}
