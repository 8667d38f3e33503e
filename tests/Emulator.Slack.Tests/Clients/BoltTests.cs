using Emulator.Slack.Reading;
using Emulator.Slack.Tests.Support;
using Emulator.Slack.World;

namespace Emulator.Slack.Tests.Clients;

/// <summary>A real Bolt app gets on with the emulator by either transport: what holds for it holds for Slack.</summary>
public sealed class BoltTests
{
    [Theory]
    [InlineData(Deliveries.Socket)]
    [InlineData(Deliveries.Http)]
    public async Task Bolt_answers_commands_in_every_way(Deliveries by)
    {
        await using var slack = await StartAsync();
        await using var bolt = await ConnectAsync(slack, by);
        var (ada, room) = (slack.Ada, slack.Room);

        var plain = await slack.SlashAsync(ada, room, "/plain");
        Assert.Equal((1, 1, null), (plain.Deliveries, plain.Acks, plain.Failure));
        Assert.Equal(("plainly", true), (slack.Sees(ada, room)[^1].Text, slack.Sees(ada, room)[^1].IsPrivate));
        Assert.Empty(slack.Sees(slack.Ben, room));

        await slack.SlashAsync(ada, room, "/all <!channel> & *b*");
        var seen = slack.Sees(slack.Ben, room)[^1];
        Assert.Equal("for all: <!channel> & b", seen.Text);
        Assert.Empty(seen.Pings);

        await slack.SlashAsync(ada, room, "/card");
        await SeesAsync(slack, slack.Ben, room, "a card");
        await slack.PressAsync(slack.Ben, slack.Sees(slack.Ben, room)[^1], "Press me");
        await SeesAsync(slack, ada, room, "pressed");
        Assert.Empty(slack.Sees(ada, room)[^1].Buttons);

        await slack.SlashAsync(ada, room, "/private");
        await SeesAsync(slack, ada, room, "for you");
        await slack.PressAsync(ada, slack.Sees(ada, room)[^1], "Press me");
        await SeesAsync(slack, ada, room, "pressed");
        Assert.True(slack.Sees(ada, room)[^1].IsPrivate);
        await bolt.SaysAsync("pressed in message false");
        await bolt.SaysAsync("pressed in message true");
        CleanOf(bolt);
    }

    [Theory]
    [InlineData(Deliveries.Socket)]
    [InlineData(Deliveries.Http)]
    public async Task Bolt_opens_fills_corrects_and_closes_modals(Deliveries by)
    {
        await using var slack = await StartAsync();
        await using var bolt = await ConnectAsync(slack, by);
        var (ada, room) = (slack.Ada, slack.Room);

        await slack.SlashAsync(ada, room, "/form");
        var form = await ModalAsync(slack, ada);
        Assert.Equal(("A form", "Why?"), (form.Title, form.Fields["question"]));

        var typed = await slack.TypeAsync(ada, form, "pick", "min");
        Assert.Equal("paper min", typed.Answer!["options"]![0]!["text"]!["text"]!.GetValue<string>());

        await slack.SubmitAsync(ada, form, ("Question", "bad"));
        form = slack.SeesModal(ada)!;
        Assert.Equal("Not that.", form.Errors["question"]);

        await slack.SubmitAsync(ada, form, ("Question", "more"));
        Assert.Equal("Another", slack.SeesModal(ada)!.Title);
        Assert.NotNull(slack.Close(ada, slack.SeesModal(ada)!));
        await bolt.SaysAsync("closed");

        await slack.SubmitAsync(ada, slack.SeesModal(ada)!, ("question", "Who? <@U1>"));
        Assert.Null(slack.SeesModal(ada));
        await Eventually.IsTrueAsync(() => slack.SeesDirect(ada).Count > 0, "the answer in private");
        Assert.Equal(["@U1"], slack.SeesDirect(ada)[0].Pings);
        CleanOf(bolt);
    }

    [Theory]
    [InlineData(Deliveries.Socket)]
    [InlineData(Deliveries.Http)]
    public async Task Bolt_hears_mentions_direct_messages_shortcuts_the_home_tab_and_events(Deliveries by)
    {
        await using var slack = await StartAsync();
        await using var bolt = await ConnectAsync(slack, by);
        var (ada, room) = (slack.Ada, slack.Room);

        var asked = slack.Say(ada, room, "what was it?");
        await slack.MentionAsync(ada, room, "quote it", asked.Ts);
        await Eventually.IsTrueAsync(
            () => slack.SeesThread(ada, room, asked.Ts).Count == 3,
            "the answer in the thread"
        );
        Assert.Equal("you called", slack.SeesThread(ada, room, asked.Ts)[^1].Text);
        Assert.DoesNotContain(slack.Sees(ada, room), seen => seen.Text == "you called");

        await slack.DirectMessageAsync(ada, "help");
        await Eventually.IsTrueAsync(() => slack.SeesDirect(ada).Count == 2, "the answer in private");
        Assert.Equal(["help", "I hear you"], slack.SeesDirect(ada).Select(seen => seen.Text));

        await slack.MessageShortcutAsync(ada, asked, "check");
        Assert.Equal("Checked", (await ModalAsync(slack, ada)).Title);

        await slack.OpenHomeAsync(ada);
        await Eventually.IsTrueAsync(() => slack.SeesHome(ada) is not null, "the home tab");
        Assert.Equal("At home", slack.SeesHome(ada)!.Text);

        slack.Archive(room);
        await bolt.SaysAsync("event channel_archive");
        slack.Uninstall(slack.Workspace, tokensFirst: true);
        await bolt.SaysAsync("event tokens_revoked");
        await bolt.SaysAsync("event app_uninstalled");
    }

    [Fact]
    public async Task Bolt_posts_updates_pins_reads_and_uploads()
    {
        await using var slack = await StartAsync();
        await using var bolt = await ConnectAsync(slack, Deliveries.Socket);
        var (ada, room) = (slack.Ada, slack.Room);

        await slack.SlashAsync(ada, room, "/post");
        Assert.Equal("Ada false reading 4", await bolt.SaysAsync("told", 30));
        Assert.Equal("1 k1 1", await bolt.SaysAsync("history"));
        var posted = slack.Sees(ada, room)[0];
        Assert.Equal(("updated", 1), (posted.Text, posted.Message.Edits));
        Assert.Equal([posted.Ts], room.Pins);
        Assert.Single(slack.SeesThread(ada, room, posted.Ts)[^1].Links);
        Assert.Equal(["updated", "only you"], slack.Sees(ada, room).Select(seen => seen.Text));
        Assert.Equal(["updated"], slack.Sees(slack.Ben, room).Select(seen => seen.Text));
        Assert.Equal("hello in private", slack.SeesDirect(ada)[^1].Text);

        await slack.SlashAsync(ada, room, "/upload");
        await bolt.SaysAsync("uploaded");
        var file = slack.Sees(ada, room)[^1].Files.Single();
        Assert.Equal("a,b\r\nä,“c”\r\n", System.Text.Encoding.UTF8.GetString(file.Bytes!));
        CleanOf(bolt);
    }

    [Fact]
    public async Task Bolt_waits_where_a_channel_takes_no_more_posts()
    {
        await using var slack = await StartAsync();
        await using var bolt = await ConnectAsync(slack, Deliveries.Socket);
        slack.Limits.PostBurst = 2;
        await slack.SlashAsync(slack.Ada, slack.Room, "/burst");
        await bolt.SaysAsync("burst done", 30);
        Assert.Equal(
            Enumerable.Range(1, 5).Select(number => $"number {number}"),
            slack.Sees(slack.Ben, slack.Room).Select(seen => seen.Text)
        );
        Assert.Contains(slack.Calls, call => call.Status == 429);
    }

    [Fact]
    public async Task Bolt_is_told_what_is_wrong_as_by_Slack()
    {
        await using var slack = await StartAsync();
        await using var bolt = await ConnectAsync(slack, Deliveries.Socket);
        var nobody = await slack.SlashAsync(slack.Ada, slack.Room, "/nobody");
        Assert.Equal(("operation_timeout", 0), (nobody.Failure, nobody.Acks));

        await slack.SlashAsync(slack.Ada, slack.Room, "/wrong");
        Assert.Equal(
            "[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]",
            await bolt.SaysAsync("refused invalid_blocks")
        );
        await slack.SlashAsync(slack.Ada, slack.Room, "/stale");
        await bolt.SaysAsync("refused expired_trigger_id");
    }

    [Fact]
    public async Task Bolt_reconnects_when_it_is_told_to_go()
    {
        await using var slack = await StartAsync();
        await using var bolt = await ConnectAsync(slack, Deliveries.Socket);
        slack.Connections.Single().Disconnect("refresh_requested");
        await Eventually.IsTrueAsync(() => slack.Count("hello") == 2, "a second connection");
        var asked = await slack.SlashAsync(slack.Ada, slack.Room, "/plain");
        Assert.Null(asked.Failure);
    }

    [Fact]
    public async Task Bolts_receiver_accepts_what_is_signed_and_nothing_else()
    {
        await using var slack = await StartAsync();
        await using var bolt = await ConnectAsync(slack, Deliveries.Http);
        Assert.Equal((System.Net.HttpStatusCode.OK, """{"challenge":"abc"}"""), await slack.VerifyUrlAsync("abc"));
        Assert.Equal(
            System.Net.HttpStatusCode.Unauthorized,
            (await slack.VerifyUrlAsync("abc", isSigned: false)).Status
        );
        Assert.Equal(System.Net.HttpStatusCode.OK, (await slack.CheckSslAsync(slack.EventsPath)).Status);

        var nobody = await slack.SlashAsync(slack.Ada, slack.Room, "/nobody");
        Assert.NotNull(nobody.Failure);
    }

    [Fact]
    public async Task An_event_that_was_not_taken_comes_again_with_its_number()
    {
        await using var slack = await StartAsync(new VirtualClock());
        slack.Deliveries = Deliveries.Http;
        slack.HooksUrl = new Uri("http://127.0.0.1:9");
        var mention = slack.MentionAsync(slack.Ada, slack.Room, "are you there?");
        await Eventually.IsTrueAsync(() => slack.Gestures is [{ Deliveries: 2 }], "the first two deliveries");
        await using var bolt = await ConnectAsync(slack, Deliveries.Http);
        slack.Clock.Jump(TimeSpan.FromMinutes(1));
        var heard = (await mention)!;
        Assert.Equal((3, 1), (heard.Deliveries, heard.Acks));
        await bolt.SaysAsync("mention 2");
    }

    private static async Task<SlackEmulator> StartAsync(VirtualClock? clock = null)
    {
        var slack = await SlackEmulator.StartAsync(clock);
        slack.IsForeignClient = true;
        return slack;
    }

    private static async Task<NodeClient> ConnectAsync(SlackEmulator slack, Deliveries by)
    {
        slack.Deliveries = by;
        var bolt = await NodeClient.StartAsync(
            "bolt.mjs",
            slack,
            by == Deliveries.Socket ? "socket" : "http",
            SlackEmulator.BotToken,
            SlackEmulator.AppToken,
            SlackEmulator.SigningSecret
        );
        if (by == Deliveries.Http)
        {
            slack.HooksUrl = new Uri($"http://127.0.0.1:{await bolt.SaysAsync("port")}");
            slack.CommandsPath = slack.InteractionsPath = slack.EventsPath;
        }
        return bolt;
    }

    private static Task SeesAsync(SlackEmulator slack, EmulatedUser who, EmulatedChannel where, string text) =>
        Eventually.IsTrueAsync(() => slack.Sees(who, where) is [.., var last] && last.Text == text, $"“{text}”");

    private static async Task<SeenView> ModalAsync(SlackEmulator slack, EmulatedUser who)
    {
        await Eventually.IsTrueAsync(() => slack.SeesModal(who) is not null, "a modal");
        return slack.SeesModal(who)!;
    }

    private static void CleanOf(NodeClient client) =>
        Assert.DoesNotContain(
            client.Lines,
            line =>
                line.StartsWith("error", StringComparison.Ordinal)
                || line.StartsWith("failed", StringComparison.Ordinal)
        );
}
