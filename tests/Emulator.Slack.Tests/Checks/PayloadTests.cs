using Emulator.Slack.Checks;
using Emulator.Slack.Tests.Support;

namespace Emulator.Slack.Tests.Checks;

/// <summary>What breaks Slack's types or limits is written down, and refused where Slack refuses it.</summary>
public sealed class PayloadTests
{
    public static TheoryData<string, string, string> Broken =>
        new()
        {
            { """{"type":"header"}""", "invalid_blocks", "lacks text" },
            { """{"type":"header","text":{"type":"mrkdwn","text":"a"}}""", "invalid_blocks", "plain_text" },
            { """{"type":"divider","colour":"red"}""", "", "colour is not known" },
            { """{"type":"section","text":"a"}""", "invalid_blocks", "text is String" },
            { """{"type":"section"}""", "invalid_blocks", "text or fields" },
            {
                """{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"a"},"style":"bad"}]}""",
                "invalid_blocks",
                "style"
            },
            { """{"type":"unheard_of"}""", "invalid_blocks", "type" },
            { """{"type":"image","alt_text":"a"}""", "invalid_blocks", "image_url" },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_block_that_breaks_a_type_or_rule_is_written_down(string block, string error, string word)
    {
        await using var slack = await SlackEmulator.StartAsync();
        var before = Ledger.OfThisRun.Violations.ToHashSet();
        var answer = await PostAsync(slack, $"[{block}]");
        Assert.Equal(error, answer["error"]?.GetValue<string>() ?? "");
        Assert.Contains(
            Ledger.OfThisRun.Violations.Except(before),
            violation => violation.Contains(word, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("""{"type":"divider"}""", 50, "")]
    [InlineData("""{"type":"divider"}""", 51, "invalid_blocks")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"TEXT"}}""", 4, "")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"TEXT"}}""", 5, "msg_blocks_too_long")]
    public async Task Counts_and_lengths_are_refused_one_beyond_the_limit(string block, int times, string error)
    {
        await using var slack = await SlackEmulator.StartAsync();
        var one = block.Replace("TEXT", new string('x', 3000), StringComparison.Ordinal);
        var answer = await PostAsync(slack, $"[{string.Join(',', Enumerable.Repeat(one, times))}]");
        Assert.Equal(error, answer["error"]?.GetValue<string>() ?? "");
    }

    [Fact]
    public async Task A_right_message_breaks_nothing_and_is_counted()
    {
        await using var slack = await SlackEmulator.StartAsync();
        var (before, counted) = (Ledger.OfThisRun.Violations.Count, Count());
        var answer = await PostAsync(
            slack,
            """
            [{"type":"header","text":{"type":"plain_text","text":"A"}},
             {"type":"rich_text","elements":[{"type":"rich_text_quote","elements":[{"type":"text","text":"b","style":{"bold":true}}]}]},
             {"type":"context","elements":[{"type":"mrkdwn","text":"c"}]},
             {"type":"image","image_url":"https://x.example/a.png","alt_text":"d"},
             {"type":"actions","elements":[{"type":"button","action_id":"e","text":{"type":"plain_text","text":"E"},"value":"f"}]}]
            """
        );
        Assert.True(answer["ok"]!.GetValue<bool>());
        Assert.Equal(before, Ledger.OfThisRun.Violations.Count);
        Assert.True(Count() > counted);

        static int Count() => Ledger.OfThisRun.Checked.Values.Sum();
    }

    [Theory]
    [InlineData("""{"display_information":{"name":"Reading"}}""", true)]
    [InlineData("""{"display_information":{"name":"Reading"},"settings":{"socket_mode":true}}""", false)]
    public async Task A_manifest_is_held_to_its_type(string manifest, bool isRight)
    {
        var types = await TypedPayloads.Loading;
        var fault = types.Fault("manifest", System.Text.Json.JsonDocument.Parse(manifest).RootElement);
        Assert.Equal(isRight, fault is null);
    }

    [Fact]
    public async Task A_response_url_is_good_for_five_uses_and_half_an_hour()
    {
        await using var slack = await SlackEmulator.StartAsync();
        slack.Deliveries = Deliveries.Http;
        slack.HooksUrl = new Uri("http://127.0.0.1:9");
        var asked = await slack.SlashAsync(slack.Ada, slack.Room, "/quote");
        Assert.Equal("dispatch_failed", asked.Failure);
        for (var number = 1; number <= 5; number++)
            Assert.Equal((200, "ok"), await Caller.RespondAsync(asked.ResponseUrl!, """{"text":"a"}"""));
        Assert.Equal(404, (await Caller.RespondAsync(asked.ResponseUrl!, """{"text":"a"}""")).Status);
        Assert.Equal(5, slack.Sees(slack.Ada, slack.Room).Count);
        Assert.Empty(slack.Sees(slack.Ben, slack.Room));

        var later = await slack.SlashAsync(slack.Ada, slack.Room, "/quote");
        slack.Clock.Jump(TimeSpan.FromMinutes(31));
        Assert.Equal(404, (await Caller.RespondAsync(later.ResponseUrl!, """{"text":"a"}""")).Status);
    }

    private static Task<JsonObject> PostAsync(SlackEmulator slack, string blocks) =>
        Caller.CallAsync(
            slack,
            "chat.postMessage",
            new JsonObject
            {
                ["channel"] = slack.Room.Id,
                ["text"] = "in words",
                ["blocks"] = JsonNode.Parse(blocks),
            }
        );
}
