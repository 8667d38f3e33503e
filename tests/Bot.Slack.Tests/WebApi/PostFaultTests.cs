using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Tests.Support;
using Bot.Slack.WebApi;
using Emulator.Slack;
using Emulator.Slack.WebApi;
using Emulator.Slack.World;
using Testing.Platforms;

namespace Bot.Slack.Tests.WebApi;

/// <summary>What goes wrong with what the bot says; at the end of each test everything is said exactly once.</summary>
public sealed partial class PostFaultTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FaultKind.Reset)]
    [InlineData(FaultKind.Html)]
    [InlineData(FaultKind.Error)]
    public async Task A_post_that_arrived_without_an_answer_is_found_and_not_made_again(FaultKind kind)
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(new Fault("chat.postMessage", kind) { AfterExecution = true });
        await circle.AskAsync(circle.Ada, "open words:hello");
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
        Assert.Equal(1, circle.Slack.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task A_post_that_times_out_after_it_arrived_is_found_and_not_made_again()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(new Fault("chat.postMessage", FaultKind.Hang) { AfterExecution = true });
        var key = new PostKey("daily-2024-02-29");
        var posting = circle.Bot.Platform.PostAsync(Post(circle, "the day", key), Cancel);
        await ArrivesAsync(circle);
        circle.Slack.Clock.Jump(TimeSpan.FromSeconds(11));
        var posted = await posting;
        Assert.Equal(["the day"], circle.Texts(circle.Ben));
        Assert.Equal(
            posted,
            await circle.Bot.Platform.FindAsync(circle.RoomId, null, key, DateTimeOffset.UnixEpoch, Cancel)
        );
    }

    [Theory]
    [InlineData(11, 120)] // one try takes too long
    [InlineData(31, 30)] // all of them together do, while one is on its way
    public async Task An_answer_that_times_out_after_it_arrived_is_found_and_given_once(int passes, int patience)
    {
        var times = new ApiTimes { Patience = TimeSpan.FromSeconds(patience) };
        if (patience < passes)
            times = times with { TryFor = TimeSpan.FromMinutes(5) };
        await using var circle = await Circle.StartAsync(patience: times);
        circle.Slack.Script(new Fault("chat.postMessage", FaultKind.Hang) { AfterExecution = true });
        await circle.Slack.SlashAsync(circle.Ada, circle.Room, "/reading open words:hello");
        await ArrivesAsync(circle);
        circle.Slack.Clock.Jump(TimeSpan.FromSeconds(passes));
        await circle.Bot.RestAsync();
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
        Assert.Equal(["hello"], circle.Texts(circle.Ada));
        Assert.Equal(1, circle.Slack.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task Among_more_messages_than_can_be_looked_through_nobody_says_that_a_post_is_missing()
    {
        await using var circle = await Circle.StartAsync();
        var key = new PostKey("daily-2024-02-29");
        var since = circle.Slack.Clock.GetUtcNow();
        var posted = await circle.Bot.Platform.PostAsync(Post(circle, "the day", key), Cancel);
        Assert.Equal(posted, await circle.Bot.Platform.FindAsync(circle.RoomId, null, key, since, Cancel));
        for (var number = 0; number < 600; number++)
            circle.Slack.Say(circle.Ada, circle.Room, $"{number}");
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            circle.Bot.Platform.FindAsync(circle.RoomId, null, key, since, Cancel)
        );
        Assert.Equal(PlatformFault.OutcomeUnknown, error.Fault);
    }

    [Theory]
    [InlineData("file_uploads_disabled")]
    [InlineData("invalid_arguments")]
    [InlineData("restricted_action")]
    public async Task Where_files_cannot_follow_a_message_it_stands_there_once_and_says_so(string code)
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(
            new Fault("files.completeUploadExternal", FaultKind.Error, 2)
            {
                Code = code,
                When = call => call.Text("channel_id") is not null,
            }
        );
        await circle.AskAsync(circle.Ada, "show");
        var seen = Assert.Single(circle.Sees(circle.Ada));
        Assert.False(seen.IsPrivate);
        Assert.Contains("that belongs here is missing", seen.Text, StringComparison.Ordinal);
        Assert.Equal(["A single dot."], seen.Pictures);

        var minutes = new Reply
        {
            Visibility = Visibility.Room,
            Blocks = [ReplyBlock.Prose.Of("Minutes")],
            Files = [new ReplyFile("minutes.md", "text/markdown", "# Minutes"u8.ToArray())],
        };
        await circle.Bot.Platform.PostAsync(new Post(circle.RoomId, minutes), Cancel);
        Assert.Contains("that belongs here is missing", circle.Texts(circle.Ben)[^1], StringComparison.Ordinal);
        Assert.Equal(2, circle.Sees(circle.Ben).Count);
    }

    [Fact]
    public async Task A_wall_clock_set_back_holds_up_nothing()
    {
        await using var circle = await Circle.StartAsync();
        await circle.AskAsync(circle.Ada, "open words:before");
        circle.Slack.Clock.Skew = TimeSpan.FromHours(-1);
        await circle.AskAsync(circle.Ada, "open words:after");
        Assert.Equal(["before", "after"], circle.Texts(circle.Ben));
    }

    [Theory]
    [InlineData(FaultKind.Reset)]
    [InlineData(FaultKind.Error)]
    public async Task A_post_that_was_lost_is_made_after_it_was_looked_for_twice(FaultKind kind)
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(new Fault("chat.postMessage", kind));
        var asking = circle.AskAsync(circle.Ada, "open words:hello");
        await Eventually.IsTrueAsync(() => circle.Slack.CallsOf("conversations.history") == 1, "it is looked for");
        await circle.PassAsync(new ApiTimes().LookAgain);
        await asking;
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
        Assert.Equal(2, circle.Slack.CallsOf("conversations.history"));
    }

    [Fact]
    public async Task A_post_whose_fate_nobody_can_look_up_is_not_repeated_and_its_asker_is_told()
    {
        await using var circle = await Circle.StartAsync(prepare: slack =>
            slack.Workspace.Scopes.Remove("channels:history")
        );
        circle.Slack.Script(new Fault("chat.postMessage", FaultKind.Reset) { AfterExecution = true });
        await circle.AskAsync(circle.Ada, "open words:hello");
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
        Assert.Contains("did not say whether it arrived", circle.Texts(circle.Ada)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_is_waited_for_and_holds_up_its_own_channel_alone()
    {
        await using var circle = await Circle.StartAsync();
        var other = circle.Slack.AddChannel("other");
        circle.Slack.Script(
            new Fault("chat.postMessage", FaultKind.Limit)
            {
                RetryAfter = 30,
                When = call => call.Text("channel") == circle.Room.Id,
            }
        );
        var held = circle.Bot.Platform.PostAsync(Post(circle, "held"), Cancel);
        await Eventually.IsTrueAsync(() => circle.Slack.CallsOf("chat.postMessage") == 1, "the limit is met");
        await circle.AskAsync(circle.Ada, "open words:free", other);
        Assert.Equal(["free"], circle.Texts(circle.Ben, other));
        Assert.False(held.IsCompleted);
        await circle.PassAsync(TimeSpan.FromSeconds(30));
        await held;
        Assert.Equal(["held"], circle.Texts(circle.Ben));
    }

    [Fact]
    public async Task Many_posts_in_a_channel_leave_in_order_and_within_Slacks_limit()
    {
        await using var circle = await Circle.StartAsync();
        var posting = Enumerable
            .Range(1, 12)
            .Select(number => circle.Bot.Platform.PostAsync(Post(circle, $"{number}"), Cancel))
            .ToList();
        await Eventually.IsTrueAsync(
            () =>
            {
                circle.Slack.Clock.Jump(TimeSpan.FromMilliseconds(100));
                return posting.All(post => post.IsCompleted);
            },
            "all are posted"
        );
        Assert.Equal(Enumerable.Range(1, 12).Select(number => $"{number}"), circle.Texts(circle.Ben));
        Assert.Equal(0, circle.Slack.Limits.Exceeded);
    }

    [Fact]
    public async Task A_fresh_picture_is_waited_for()
    {
        await using var circle = await Circle.StartAsync(prepare: slack =>
            slack.FileProcessing = TimeSpan.FromSeconds(2)
        );
        var asking = circle.AskAsync(circle.Ada, "show");
        await Eventually.IsTrueAsync(() => Passing(circle, asking), "the picture is shown");
        await asking;
        Assert.Equal(["A single dot."], circle.Sees(circle.Ben).Single().Pictures);
    }

    [Fact]
    public async Task A_picture_that_never_becomes_one_goes_along_as_a_file()
    {
        await using var circle = await Circle.StartAsync(prepare: slack => slack.FileProcessing = TimeSpan.FromDays(1));
        var asking = circle.AskAsync(circle.Ada, "show");
        await Eventually.IsTrueAsync(() => Passing(circle, asking), "the answer is there");
        await asking;
        var answer = circle.Sees(circle.Ben).Single();
        Assert.Contains("A single dot.", answer.Text, StringComparison.Ordinal);
        var files = circle.Slack.SeesThread(circle.Ben, circle.Room, answer.Ts).SelectMany(one => one.Files);
        Assert.Equal(["list.csv", "dot.png"], files.Select(file => file.Name));
    }

    [Theory]
    [InlineData("files.completeUploadExternal", true)]
    [InlineData("files.completeUploadExternal", false)]
    [InlineData("upload", false)]
    public async Task A_file_of_unknown_fate_is_shown_once(string method, bool arrived)
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(
            new Fault(method, FaultKind.Reset)
            {
                AfterExecution = arrived,
                When = call => method == "upload" || call.Text("channel_id") is not null,
            }
        );
        var asking = circle.AskAsync(circle.Ada, "show");
        await Eventually.IsTrueAsync(() => Passing(circle, asking), "the answer is there");
        await asking;
        var answer = circle.Sees(circle.Ben).Single();
        var files = circle.Slack.SeesThread(circle.Ben, circle.Room, answer.Ts).SelectMany(one => one.Files);
        Assert.Equal(["list.csv"], files.Select(file => file.Name));
    }

    /// <summary>Waits until a post is there, and no answer comes.</summary>
    private static Task ArrivesAsync(Circle circle) =>
        Eventually.IsTrueAsync(
            () => circle.Slack.Calls.Any(call => call is { Method: "chat.postMessage", WasExecuted: true }),
            "it is posted"
        );

    private static bool Passing(Circle circle, Task task)
    {
        circle.Slack.Clock.Jump(TimeSpan.FromMilliseconds(100));
        return task.IsCompleted;
    }

    private static Post Post(Circle circle, string words, PostKey? key = null) =>
        new(circle.RoomId, new Reply { Visibility = Visibility.Room, Blocks = [ReplyBlock.Prose.Of(words)] })
        {
            Key = key,
        };
}
