using Bot.Slack.Tests.Support;
using Emulator.Slack;
using Emulator.Slack.World;
using Testing.Platforms;

namespace Bot.Slack.Tests.Talking;

/// <summary>Every command answers wherever it can be asked.</summary>
public sealed class PlaceTests
{
    public static TheoryData<string, string> Answers =>
        new()
        {
            { "open words:hello", "hello" },
            { "secret words:hush", "hush" },
            { "miss", "Nothing found." },
            { "tricky", ContractCommands.Tricky },
            { "show", "A picture and a file." },
            { "much", "word1 word2" },
            { "where", "slack/" },
            { "count", "counted 1" },
            { "broken", "in the log as" },
            { "rule", "ruled" },
            { "fill wish:peace", "Wished: peace" },
            { "choose colour:red", "Chosen: red" },
            { "mark words:x", ": x" },
            { "nonsense", "There is no command /nonsense" },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task In_a_channel_the_bot_has_not_joined(string line, string answer)
    {
        await using var circle = await Circle.StartAsync();
        var strange = circle.Slack.AddChannel("strange", withBot: false);
        await circle.AskAsync(circle.Slack.Admin, line, strange);
        AssertAnsweredOnce(answer, circle.Texts(circle.Slack.Admin, strange));
        // A private file still finds its member.
        if (line == "much")
            Assert.Contains("invite me", circle.Texts(circle.Ben, strange).Single(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task In_a_thread_by_mention(string line, string answer)
    {
        await using var circle = await Circle.StartAsync();
        var parent = circle.Slack.Say(circle.Ben, circle.Room, "a thread");
        await circle.Slack.MentionAsync(circle.Slack.Admin, circle.Room, line, parent.Ts);
        await circle.Bot.RestAsync();
        var seen = circle.Slack.SeesThread(circle.Slack.Admin, circle.Room, parent.Ts).Where(one => one.IsFromBot);
        AssertAnsweredOnce(answer, [.. seen.Select(one => one.Text)]);
        Assert.Empty(circle.Sees(circle.Slack.Admin));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task In_a_direct_message(string line, string answer)
    {
        await using var circle = await Circle.StartAsync();
        await circle.Slack.DirectMessageAsync(circle.Slack.Admin, line);
        await circle.Bot.RestAsync();
        var seen = circle.SeesDirect(circle.Slack.Admin);
        AssertAnsweredOnce(answer, [.. seen.Select(one => one.Text)]);
        Assert.All(seen, one => Assert.False(one.Message.IsEphemeral));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task By_slash_in_a_direct_message(string line, string answer)
    {
        await using var circle = await Circle.StartAsync();
        await circle.AskAsync(circle.Slack.Admin, line, circle.Slack.DirectOf(circle.Slack.Admin));
        var seen = circle.SeesDirect(circle.Slack.Admin);
        AssertAnsweredOnce(answer, [.. seen.Select(one => one.Text)]);
    }

    [Theory]
    [InlineData("/quote", "words:x", "There is no command /quote")]
    [InlineData("/reading", "", "no command /help")]
    public async Task A_short_name_and_the_long_one_ask_the_same(string command, string words, string answer)
    {
        await using var circle = await Circle.StartAsync();
        await circle.Slack.SlashAsync(circle.Ada, circle.Room, $"{command} {words}");
        await circle.Bot.RestAsync();
        Assert.Contains(answer, circle.Texts(circle.Ada).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_file_goes_to_direct_messages_and_the_answer_says_so()
    {
        await using var circle = await Circle.StartAsync(commands: [new FileCommand()]);
        await circle.AskAsync(circle.Ada, "file");
        Assert.Contains("in your direct messages", circle.Texts(circle.Ada).Single(), StringComparison.Ordinal);
        Assert.Empty(circle.Sees(circle.Ben));
        Assert.Equal(["list.csv"], circle.SeesDirect(circle.Ada).SelectMany(one => one.Files).Select(one => one.Name));
        Assert.Empty(circle.SeesDirect(circle.Ben));
    }

    [Fact]
    public async Task A_private_file_finds_its_member_from_a_channel_the_bot_is_not_in()
    {
        await using var circle = await Circle.StartAsync(commands: [new FileCommand()]);
        var strange = circle.Slack.AddChannel("strange", withBot: false);
        await circle.AskAsync(circle.Ada, "file", strange);
        Assert.Contains(
            "in your direct messages",
            circle.Texts(circle.Ada, strange).Single(),
            StringComparison.Ordinal
        );
        Assert.Equal(["list.csv"], circle.SeesDirect(circle.Ada).SelectMany(one => one.Files).Select(one => one.Name));
    }

    [Fact]
    public async Task Without_the_scope_for_direct_messages_a_private_file_is_missed_by_name()
    {
        await using var circle = await Circle.StartAsync(
            prepare: slack => slack.Workspace.Scopes.Remove("im:write"),
            commands: [new FileCommand()]
        );
        await circle.AskAsync(circle.Ada, "file");
        Assert.Contains("im:write", circle.Texts(circle.Ada).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_an_answer_removes_its_files()
    {
        await using var circle = await Circle.StartAsync();
        await circle.AskAsync(circle.Ada, "show");
        Assert.Equal(2, circle.Slack.Files.Count);
        await circle.PressAsync(circle.Ada, circle.Sees(circle.Ada).Single(), "Remove");
        Assert.Empty(circle.Slack.Files);
        Assert.Empty(circle.Sees(circle.Ben));
    }

    [Fact]
    public async Task Buttons_work_in_threads()
    {
        await using var circle = await Circle.StartAsync();
        var parent = circle.Slack.Say(circle.Ben, circle.Room, "a thread");
        await circle.Slack.MentionAsync(circle.Ada, circle.Room, "open words:hello", parent.Ts);
        await circle.Bot.RestAsync();
        await circle.PressAsync(circle.Ada, Last(), "Tell more");
        Assert.Equal(("more", true), (Last().Text, Last().IsPrivate));
        var answer = circle.Slack.SeesThread(circle.Ben, circle.Room, parent.Ts)[^1];
        await circle.PressAsync(circle.Ada, answer, "Turn");
        Assert.Equal("hello, turned", circle.Slack.SeesThread(circle.Ben, circle.Room, parent.Ts)[^1].Text);

        Emulator.Slack.Reading.SeenMessage Last() => circle.Slack.SeesThread(circle.Ada, circle.Room, parent.Ts)[^1];
    }

    [Fact]
    public async Task Whoever_only_speaks_of_the_bot_is_left_alone()
    {
        await using var circle = await Circle.StartAsync();
        var said = circle.Slack.Say(circle.Ada, circle.Room, $"ask <@{circle.Slack.Workspace.BotUserId}> some day");
        var inner = new System.Text.Json.Nodes.JsonObject
        {
            ["type"] = "app_mention",
            ["user"] = circle.Ada.Id,
            ["text"] = said.Text,
            ["ts"] = said.Ts,
            ["channel"] = circle.Room.Id,
        };
        await circle.Slack.Tell(circle.Slack.Workspace, inner, circle.Ada, circle.Room).Done;
        await circle.Bot.RestAsync();
        Assert.Empty(circle.Sees(circle.Ada));
    }

    [Theory]
    [InlineData(Deliveries.Socket)]
    [InlineData(Deliveries.Http)]
    public async Task Invited_to_its_first_channel_the_bot_greets_once(Deliveries deliveries)
    {
        await using var circle = await Circle.StartAsync(deliveries);
        var channel = circle.Slack.AddChannel("new", withBot: false);
        await circle.Slack.Invite(channel).Done;
        await circle.Bot.RestAsync();
        circle.Slack.Expel(channel);
        await circle.Slack.Invite(channel).Done;
        await circle.Bot.RestAsync();
        Assert.Contains("/reading help", circle.Texts(circle.Ada, channel).Single(), StringComparison.Ordinal);
        var another = circle.Slack.AddChannel("another", withBot: false);
        await circle.Slack.Invite(another).Done;
        await circle.Bot.RestAsync();
        Assert.Empty(circle.Texts(circle.Ada, another));
    }

    [Fact]
    public async Task The_home_tab_shows_help_and_ones_own_place()
    {
        await using var circle = await Circle.StartAsync(
            commands: [new WordsCommand("help", "Ask like this."), new WordsCommand("catchup", "You are at ¶3.")]
        );
        await circle.Slack.OpenHomeAsync(circle.Ada);
        await circle.Bot.RestAsync();
        var home = circle.Slack.SeesHome(circle.Ada)!;
        Assert.Equal("Ask like this.\nYou are at ¶3.", home.Text);
        await circle.Slack.PressAsync(circle.Ada, home, "help again");
        await circle.Bot.RestAsync();
        Assert.Equal("Ask like this.", circle.SeesDirect(circle.Ada).Single().Text);
    }

    [Fact]
    public async Task A_shortcut_that_is_gone_is_told_kindly()
    {
        await using var circle = await Circle.StartAsync();
        var message = circle.Slack.Say(circle.Ben, circle.Room, "words");
        await circle.Slack.MessageShortcutAsync(circle.Ada, message, "gone");
        await circle.Bot.RestAsync();
        Assert.Contains("does not know that shortcut", circle.Texts(circle.Ada).Single(), StringComparison.Ordinal);
    }

    /// <summary>One message holds the answer, and beside it there are files at most.</summary>
    private static void AssertAnsweredOnce(string answer, IReadOnlyList<string> texts)
    {
        var said = Assert.Single(texts, text => text.Length > 0);
        Assert.Contains(answer, said, StringComparison.Ordinal);
        if (answer != "in the log as")
            Assert.DoesNotContain("Something went wrong", said, StringComparison.Ordinal);
    }
}
