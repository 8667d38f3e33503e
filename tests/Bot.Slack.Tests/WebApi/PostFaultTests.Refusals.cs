using Bot.Chat.Platforms;
using Bot.Slack.Tests.Support;
using Emulator.Slack.WebApi;
using Emulator.Slack.World;
using Testing.Platforms;

namespace Bot.Slack.Tests.WebApi;

/// <content>What Slack does not accept: the member is told why, once, by the way that is still open.</content>
public sealed partial class PostFaultTests
{
    [Fact]
    public async Task In_a_thread_too_whoever_asked_is_told_that_Slack_did_not_accept_the_answer()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(new Fault("chat.postMessage", FaultKind.Error) { Code = "invalid_blocks" });
        var parent = circle.Slack.Say(circle.Ben, circle.Room, "a thread");
        await circle.Slack.MentionAsync(circle.Ada, circle.Room, "open words:hello", parent.Ts);
        await circle.Bot.RestAsync();
        var seen = circle.Slack.SeesThread(circle.Ada, circle.Room, parent.Ts).Where(one => one.IsFromBot).ToList();
        Assert.Contains("did not accept", Assert.Single(seen).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_scope_is_named_in_a_thread_too()
    {
        await using var circle = await Circle.StartAsync(prepare: slack =>
            slack.Workspace.Scopes.Remove("files:write")
        );
        var parent = circle.Slack.Say(circle.Ben, circle.Room, "a thread");
        await circle.Slack.MentionAsync(circle.Ada, circle.Room, "show", parent.Ts);
        await circle.Bot.RestAsync();
        var seen = circle.Slack.SeesThread(circle.Ada, circle.Room, parent.Ts).Where(one => one.IsFromBot).ToList();
        Assert.Contains("the scope files:write", Assert.Single(seen).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_a_channel_the_bot_is_not_in_goes_by_the_way_back()
    {
        await using var circle = await Circle.StartAsync();
        circle.Room.Members.Remove(circle.Slack.Workspace.BotUserId);
        await circle.AskAsync(circle.Ada, "open words:hello");
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
        var answer = circle.Sees(circle.Ada).Single();
        await circle.PressAsync(circle.Ada, answer, "Turn");
        Assert.Equal(["hello, turned"], circle.Texts(circle.Ben));
        await circle.PressAsync(circle.Ada, circle.Sees(circle.Ada).Single(), "Remove");
        Assert.Empty(circle.Texts(circle.Ben));
    }

    [Fact]
    public async Task An_answer_to_a_private_channel_the_bot_cannot_see_goes_by_the_way_back()
    {
        await using var circle = await Circle.StartAsync();
        var closed = circle.Slack.AddChannel("closed", kind: ChannelKind.Private, withBot: false);
        await circle.AskAsync(circle.Ada, "show", closed);
        var seen = Assert.Single(circle.Sees(circle.Ben, closed));
        Assert.Contains("A picture and a file.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("A single dot.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("invite me", seen.Text, StringComparison.Ordinal);
        Assert.Empty(circle.Slack.Files);
    }

    [Fact]
    public async Task In_an_archived_channel_the_asker_is_told_alone()
    {
        await using var circle = await Circle.StartAsync();
        circle.Room.IsArchived = true;
        await circle.AskAsync(circle.Ada, "open words:hello");
        var seen = Assert.Single(circle.Sees(circle.Ada));
        Assert.Contains("hello", seen.Text, StringComparison.Ordinal);
        Assert.Contains("archived", seen.Text, StringComparison.Ordinal);
        Assert.True(seen.IsPrivate);
        Assert.Empty(circle.Sees(circle.Ben));
    }

    [Fact]
    public async Task A_dead_installation_is_said_once_and_asked_no_more()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Workspace.Refusal = "account_inactive";
        await circle.AskAsync(circle.Ada, "open words:hello");
        Assert.Contains(
            "installation in this workspace has ended",
            circle.Texts(circle.Ada).Single(),
            StringComparison.Ordinal
        );
        Assert.True(circle.Bot.Health.IsStopped);
        var calls = circle.Slack.Calls.Count(call => call.Method != "response_url");
        await circle.AskAsync(circle.Ada, "open words:again");
        Assert.Equal(calls, circle.Slack.Calls.Count(call => call.Method != "response_url"));
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            circle.Bot.Platform.PostAsync(Post(circle, "the day"), Cancel)
        );
        Assert.Equal(PlatformFault.Removed, error.Fault);
    }

    [Fact]
    public async Task A_missing_scope_is_named_in_the_reply()
    {
        await using var circle = await Circle.StartAsync(prepare: slack => slack.Workspace.Scopes.Remove("chat:write"));
        await circle.AskAsync(circle.Ada, "open words:hello");
        var seen = Assert.Single(circle.Sees(circle.Ada));
        Assert.Contains("hello", seen.Text, StringComparison.Ordinal);
        Assert.Contains("the scope chat:write", seen.Text, StringComparison.Ordinal);
        Assert.True(seen.IsPrivate);
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            circle.Bot.Platform.PostAsync(Post(circle, "the day"), Cancel)
        );
        Assert.Equal((PlatformFault.MissingPermission, "the scope chat:write"), (error.Fault, error.Permission));
    }

    [Fact]
    public async Task A_missing_scope_for_files_is_named_and_the_words_come()
    {
        await using var circle = await Circle.StartAsync(prepare: slack =>
            slack.Workspace.Scopes.Remove("files:write")
        );
        await circle.AskAsync(circle.Ada, "show");
        var seen = Assert.Single(circle.Sees(circle.Ben));
        Assert.Contains("A single dot.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("the scope files:write", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Slack_calls_too_long_comes_shorter_with_the_whole_of_it_as_a_file()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(new Fault("chat.postMessage", FaultKind.Error) { Code = "msg_blocks_too_long" });
        await circle.AskAsync(circle.Ada, "much");
        var answer = circle.Sees(circle.Ben).Single();
        Assert.Contains("answer.txt", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Text.Length < 4000);
        var file = circle.Slack.SeesThread(circle.Ben, circle.Room, answer.Ts).SelectMany(one => one.Files).Single();
        var words = System
            .Text.Encoding.UTF8.GetString(file.Bytes!)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ContractCommands.ManyWords.Split(' '), words);
    }

    [Fact]
    public async Task What_Slack_does_not_accept_gets_an_apology()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(new Fault("chat.postMessage", FaultKind.Error) { Code = "invalid_blocks" });
        circle.Slack.Script(new Fault("response_url", FaultKind.Limit) { RetryAfter = 1 });
        var asking = circle.AskAsync(circle.Ada, "open words:hello");
        await Eventually.IsTrueAsync(() => circle.Slack.CallsOf("response_url") == 1, "the way back is tried");
        await circle.PassAsync(TimeSpan.FromSeconds(1));
        await asking;
        Assert.Contains("did not accept", circle.Texts(circle.Ada).Single(), StringComparison.Ordinal);
        Assert.Empty(circle.Sees(circle.Ben));
    }
}
