using Emulator.Slack.Reading;
using Emulator.Slack.Tests.Support;

namespace Emulator.Slack.Tests.Reading;

/// <summary>What people see is what a client draws.</summary>
public sealed class SeenTests
{
    [Theory]
    [InlineData("*a* _b_ ~c~ `d` *_e_*", "a b c d e")]
    [InlineData("2*3*4 snake_case_name * a *", "2*3*4 snake_case_name * a *")]
    [InlineData("&lt;b&gt; &amp;amp; &lt;@U1&gt; &lt;!channel&gt;", "<b> &amp; <@U1> <!channel>")]
    [InlineData("&gt; quoted\n>too", "quoted\ntoo")]
    [InlineData("`*a* <b` *`c`*", "*a* <b c")]
    [InlineData("```*a* _b_``` *c*", "*a* _b_ c")]
    [InlineData("<https://x.example/a_b_c|*here*> https://y.example/_a_", "*here* https://y.example/_a_")]
    [InlineData("10:30:45 :tada:", "10:30:45 🎉")]
    public async Task Mrkdwn_loses_its_marks(string markup, string shown)
    {
        await using var slack = await SlackEmulator.StartAsync();
        var seen = await PostedAsync(slack, new { text = markup });
        Assert.Equal(shown, seen.Text);
        Assert.Empty(seen.Pings);
    }

    [Fact]
    public async Task Pings_are_found_wherever_they_hide()
    {
        await using var slack = await SlackEmulator.StartAsync();
        var group = slack.AddGroup("readers", slack.Ada);
        var seen = await PostedAsync(
            slack,
            new
            {
                text = $"<!here> `<!channel|x>` <@{slack.Ada.Id}|somebody>",
                blocks = new object[]
                {
                    new
                    {
                        type = "rich_text",
                        elements = new object[]
                        {
                            new
                            {
                                type = "rich_text_section",
                                elements = new object[]
                                {
                                    new { type = "text", text = "<!everyone> *as it is* &lt; " },
                                    new { type = "usergroup", usergroup_id = group },
                                    new { type = "broadcast", range = "everyone" },
                                },
                            },
                        },
                    },
                },
            }
        );
        Assert.Equal("<!everyone> *as it is* &lt; @readers@everyone", seen.Text);
        Assert.Equal(["@Ada", "@channel", "@everyone", "@here", "@readers"], seen.Pings.Order(StringComparer.Ordinal));
    }

    private static async Task<SeenMessage> PostedAsync(SlackEmulator slack, object content)
    {
        var call = System.Text.Json.JsonSerializer.SerializeToNode(content)!.AsObject();
        call["channel"] = slack.Room.Id;
        var answer = await Caller.CallAsync(slack, "chat.postMessage", call);
        Assert.True(answer["ok"]!.GetValue<bool>(), answer.ToJsonString());
        return slack.Sees(slack.Ben, slack.Room)[^1];
    }
}
