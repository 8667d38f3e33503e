using Bot.Slack.Tests.Support;
using Emulator.Slack.WebApi;

namespace Bot.Slack.Tests.Talking;

/// <summary>Files for one member lie in their direct messages once, however the words find their way.</summary>
public sealed class PrivateFileTests
{
    [Fact]
    public async Task They_come_once_though_Slack_calls_the_answer_too_long()
    {
        await using var circle = await Circle.StartAsync(commands: [new FileCommand()]);
        circle.Slack.Script(new Fault("response_url", FaultKind.Error) { Code = "msg_blocks_too_long" });
        await circle.AskAsync(circle.Ada, "file");
        Assert.Equal(2, circle.Slack.CallsOf("response_url"));
        var words = circle.Texts(circle.Ada).Single();
        Assert.Contains("All of it.", words, StringComparison.Ordinal);
        Assert.Contains("in your direct messages", words, StringComparison.Ordinal);
        Assert.Equal(["list.csv"], Files(circle));
    }

    [Fact]
    public async Task They_come_once_with_an_answer_that_is_too_long_before_and_after_Slack_says_so()
    {
        await using var circle = await Circle.StartAsync(commands: [new FileCommand { Pages = 20 }]);
        circle.Slack.Script(new Fault("response_url", FaultKind.Error) { Code = "msg_blocks_too_long" });
        await circle.AskAsync(circle.Ada, "file");
        Assert.Contains("answer.txt", circle.Texts(circle.Ada).Single(), StringComparison.Ordinal);
        Assert.Equal(["answer.txt", "list.csv"], Files(circle));
    }

    [Fact]
    public async Task The_whole_of_an_answer_follows_them_where_Slack_calls_it_too_long()
    {
        await using var circle = await Circle.StartAsync(commands: [new FileCommand { Pages = 5 }]);
        circle.Slack.Script(new Fault("response_url", FaultKind.Error) { Code = "msg_blocks_too_long" });
        await circle.AskAsync(circle.Ada, "file");
        Assert.Contains("answer.txt", circle.Texts(circle.Ada).Single(), StringComparison.Ordinal);
        Assert.Equal(["list.csv", "answer.txt"], Files(circle));
    }

    [Theory]
    [InlineData("user_not_in_channel")]
    [InlineData("msg_blocks_too_long")]
    public async Task They_come_once_though_the_words_must_come_to_direct_messages_too(string code)
    {
        await using var circle = await Circle.StartAsync(commands: [new FileCommand()]);
        circle.Slack.Script(new Fault("chat.postEphemeral", FaultKind.Error) { Code = code });
        var parent = circle.Slack.Say(circle.Ben, circle.Room, "a thread");
        await circle.Slack.MentionAsync(circle.Ada, circle.Room, "file", parent.Ts);
        await circle.Bot.RestAsync();
        Assert.Single(circle.SeesDirect(circle.Ada), one => one.Text.Contains("All of it.", StringComparison.Ordinal));
        Assert.Equal(["list.csv"], Files(circle));
    }

    private static IEnumerable<string> Files(Circle circle) =>
        circle.SeesDirect(circle.Ada).SelectMany(one => one.Files).Select(file => file.Name);
}
