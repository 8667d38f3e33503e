using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage.Rooms;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Study.Tests.Discussions;

public sealed class BoardTests
{
    [Fact]
    public async Task A_board_is_posted_pinned_and_follows_what_happens()
    {
        await using var circle = new Circle();
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        await circle.SettleAsync();
        var board = Assert.Single(circle.Platform.Order);
        Assert.True(circle.Platform.Pins[board]);
        await circle.PressAsync(Circle.Member("Ann"), circle.Board(), "Raise hand");
        await circle.SettleAsync();
        Assert.Contains("1. Ann", PlainText.Of(circle.Board()), StringComparison.Ordinal);
        await circle.TypeAsync(Circle.Mod, "/discuss close");
        await circle.SettleAsync();
        Assert.Contains("Closed", PlainText.Of(circle.Platform.ShownAt(board)), StringComparison.Ordinal);
        Assert.Empty(circle.Platform.ShownAt(board).Buttons);
        Assert.False(circle.Platform.Pins[board]);
        Assert.Equal(2, circle.Platform.Order.Count);
    }

    [Theory]
    [InlineData(PlatformFault.Gone)]
    [InlineData(PlatformFault.Rejected)]
    public async Task Where_a_board_can_no_longer_be_edited_a_fresh_one_is_posted_and_the_old_one_points_to_it(
        PlatformFault fault
    )
    {
        await using var circle = new Circle();
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        await circle.SettleAsync();
        circle.Platform.FailNextEdit(fault);
        await circle.PressAsync(Circle.Member("Ann"), circle.Board(), "Raise hand");
        await circle.SettleAsync();
        Assert.Equal(2, circle.Platform.Order.Count);
        Assert.Contains(
            "out of date",
            PlainText.Of(circle.Platform.ShownAt(circle.Platform.Order[0])),
            StringComparison.Ordinal
        );
        Assert.Contains("1. Ann", PlainText.Of(circle.Board()), StringComparison.Ordinal);
        Assert.False(circle.Platform.Pins[circle.Platform.Order[0]]);
    }

    [Fact]
    public async Task A_board_of_an_hours_age_is_posted_anew()
    {
        await using var circle = new Circle();
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10 minutes:300");
        await circle.SettleAsync();
        circle.Time.Advance(TimeSpan.FromMinutes(59));
        await circle.PressAsync(Circle.Member("Ann"), circle.Board(), "Raise hand");
        await circle.Boards.RoundAsync(Gathering.Cancel);
        var before = circle.Platform.Order.Count(one => circle.Platform.ShownAt(one).Buttons.Count > 5);
        Assert.Equal(1, before);
        circle.Time.Advance(TimeSpan.FromMinutes(2));
        await circle.PressAsync(Circle.Member("Ben"), circle.Board(), "Raise hand");
        await circle.Boards.RoundAsync(Gathering.Cancel);
        Assert.Contains(
            "out of date",
            PlainText.Of(circle.Platform.ShownAt(circle.Platform.Order[0])),
            StringComparison.Ordinal
        );
        Assert.Contains("2. Ben", PlainText.Of(circle.Board()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_of_which_nobody_knows_whether_it_was_posted_is_looked_for_and_not_doubled()
    {
        await using var circle = new Circle();
        circle.Platform.FailNextPost(PlatformFault.OutcomeUnknown, arrives: true);
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        await circle.SettleAsync();
        await circle.PressAsync(Circle.Member("Ann"), circle.Board(), "Raise hand");
        circle.Time.Advance(TimeSpan.FromSeconds(10));
        await circle.SettleAsync();
        Assert.Single(circle.Platform.Order);
        Assert.Contains("1. Ann", PlainText.Of(circle.Board()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_in_the_hands_of_a_program_that_died_goes_on_within_fifteen_seconds()
    {
        await using var circle = new Circle();
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        await circle.SettleAsync();
        await circle.PressAsync(Circle.Member("Ann"), circle.Board(), "Raise hand");
        circle.Time.Advance(TimeSpan.FromSeconds(3));
        // Whoever dies has no clock any more, and never hears the platform's answer.
        circle.Platform.FallSilent();
        _ = circle.OtherBoards(new FakeTimeProvider(circle.Time.GetUtcNow())).RoundAsync(Gathering.Cancel);
        await UntilAsync(() => circle.Platform.EditsWaiting == 1);
        circle.Platform.SpeakAgain(alsoToThoseWhoWait: false);

        await circle.Boards.RoundAsync(Gathering.Cancel);
        Assert.DoesNotContain("1. Ann", PlainText.Of(circle.Board()), StringComparison.Ordinal);
        circle.Time.Advance(TimeSpan.FromSeconds(15));
        await circle.Boards.RoundAsync(Gathering.Cancel);
        Assert.Contains("1. Ann", PlainText.Of(circle.Board()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_whose_edit_takes_long_stays_in_one_hand()
    {
        await using var circle = new Circle();
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        await circle.SettleAsync();
        await circle.PressAsync(Circle.Member("Ann"), circle.Board(), "Raise hand");
        circle.Time.Advance(TimeSpan.FromSeconds(3));
        circle.Platform.FallSilent();
        var showing = circle.Boards.RoundAsync(Gathering.Cancel);
        await UntilAsync(() => circle.Platform.EditsWaiting == 1);
        for (var second = 0; second < 40; second++)
        {
            await PassAsync(circle, TimeSpan.FromSeconds(1));
            // Whoever took it in hand as well would wait for the same answer.
            await circle
                .OtherBoards(circle.Time)
                .RoundAsync(Gathering.Cancel)
                .WaitAsync(TimeSpan.FromSeconds(5), TimeProvider.System, Gathering.Cancel);
        }
        Assert.Equal(1, circle.Platform.EditsWaiting);
        circle.Platform.SpeakAgain(alsoToThoseWhoWait: true);
        await showing;
        Assert.Contains("1. Ann", PlainText.Of(circle.Board()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discussion_in_a_thread_has_its_board_its_time_boxes_and_its_minutes_there()
    {
        await using var circle = new Circle();
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10 minutes:12 thread:true");
        await circle.SettleAsync();
        var anchor = circle.Platform.Order[0];
        for (var minute = 0; minute < 6; minute++)
        {
            circle.Time.Advance(TimeSpan.FromMinutes(1));
            await circle.SettleAsync();
        }
        await circle.TypeAsync(Circle.Mod, "/discuss close");
        await circle.SettleAsync();
        var posts = circle.Platform.Order.Select(circle.Platform.PostOf).ToList();
        Assert.Null(posts[0].Thread);
        Assert.All(posts.Skip(1), post => Assert.Equal($"under {anchor.Message}", post.Thread));
        Assert.Contains(posts, post => PlainText.Of(post.Reply).StartsWith("Time is up", StringComparison.Ordinal));
        Assert.Contains(posts, post => post.Reply.Files.Count == 1);
    }

    [Fact]
    public async Task The_end_of_a_time_box_is_told_once_and_not_at_all_where_it_was_put_off()
    {
        await using var circle = new Circle();
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-7 minutes:9");
        await circle.SettleAsync();
        var box = (await circle.Desk.LookAsync(circle.Room, Gathering.Cancel))!.Discussion;
        await circle.PressAsync(Circle.Mod, await circle.PanelAsync(Circle.Mod), "+5 min");
        circle.Time.Advance(box.EndsAt - circle.Time.GetUtcNow());
        await circle.SettleAsync();
        Assert.DoesNotContain(circle.Platform.ShownIn(circle.Room), IsTimeUp);
        circle.Time.Advance(TimeSpan.FromMinutes(5));
        await circle.SettleAsync();
        await circle.SettleAsync();
        var word = Assert.Single(circle.Platform.ShownIn(circle.Room), IsTimeUp);
        await circle.PressAsync(Circle.Mod, word, "Next item");
        Assert.Contains(
            "moved on",
            PlainText.Of(await circle.PressAsync(Circle.Mod, word, "Next item")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("extend")]
    [InlineData("next")]
    public async Task A_time_box_that_is_changed_while_the_thread_is_opened_is_told_in_it_at_its_new_end(string act)
    {
        await using var circle = new Circle();
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶2-10 minutes:40 thread:true");
        circle.Platform.WhileOpeningThread = async () =>
        {
            circle.Time.Advance(TimeSpan.FromSeconds(5));
            await circle.AnswerAsync(
                Circle.Mod,
                act == "next" ? Call.To("discuss next") : Call.To("discuss do", ("act", act), ("minutes", "5"))
            );
        };
        await circle.SettleAsync();
        var box = (await circle.Desk.LookAsync(circle.Room, Gathering.Cancel))!.Discussion;
        circle.Time.Advance(box.EndsAt - circle.Time.GetUtcNow() - TimeSpan.FromSeconds(4));
        await circle.SettleAsync();
        Assert.DoesNotContain(circle.Platform.ShownIn(circle.Room), IsTimeUp);
        await circle.SettleAsync();
        var told = Assert.Single(circle.Platform.Order, post => IsTimeUp(circle.Platform.ShownAt(post)));
        Assert.StartsWith("under ", circle.Platform.PostOf(told).Thread, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PlatformFault.Gone)]
    [InlineData(PlatformFault.Rejected)]
    public async Task A_discussion_whose_board_can_no_longer_be_edited_when_it_closes_leaves_no_board_that_looks_open(
        PlatformFault fault
    )
    {
        await using var circle = new Circle();
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        await circle.SettleAsync();
        var old = Assert.Single(circle.Platform.Order);
        circle.Platform.FailNextEdit(fault);
        await circle.TypeAsync(Circle.Mod, "/discuss close");
        await circle.SettleAsync();
        Assert.DoesNotContain(old, circle.Platform.Order);
        Assert.False(circle.Platform.Pins[old]);
        Assert.All(circle.Platform.ShownIn(circle.Room), reply => Assert.Empty(reply.Buttons));
        var closed = Assert.Single(
            circle.Platform.Order,
            post => PlainText.Of(circle.Platform.ShownAt(post)).Contains("Closed", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(closed, circle.Platform.Pins.Keys);
        Assert.Contains("Minutes", circle.MinutesFile(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discussion_closed_long_ago_gets_no_new_board_when_a_member_takes_their_words_out()
    {
        await using var circle = new Circle();
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        await circle.TypeAsync(Circle.Mod, "/discuss close");
        await circle.SettleAsync();
        circle.Time.Advance(TimeSpan.FromDays(90));
        circle.Platform.FailNextEdit(PlatformFault.Gone);
        var posts = circle.Platform.Order.Count;
        await circle.Desk.EraseAsync(
            new GroupKey(circle.Room.Platform, circle.Room.Group),
            Circle.Mod.Id.Member,
            Gathering.Cancel
        );
        await circle.SettleAsync();
        Assert.Equal(posts, circle.Platform.Order.Count);
    }

    [Fact]
    public async Task Boards_keep_to_the_pace_of_a_workspace_and_show_the_last_state_within_fifteen_seconds()
    {
        await using var circle = new Circle();
        circle.Platform.EditPace = new EditPace(TimeSpan.FromSeconds(1.2), TimeSpan.FromSeconds(1.2));
        var rooms = Enumerable.Range(1, 10).Select(number => new RoomId("local", "here", $"room {number}")).ToList();
        foreach (var room in rooms)
            await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10", room);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Gathering.Cancel);
        var keeping = circle.Boards.RunAsync(ending.Token);
        for (var second = 0; second < 60; second++)
        {
            foreach (var (index, room) in rooms.Index())
                await circle.TypeAsync(Circle.Member($"Member {second} of {index}"), "/hand", room);
            await PassAsync(circle, TimeSpan.FromSeconds(1));
        }
        await PassAsync(circle, TimeSpan.FromSeconds(15));
        await ending.CancelAsync();
        await keeping;

        foreach (var (index, room) in rooms.Index())
            Assert.Contains(
                "… 52 more in the queue",
                PlainText.Of(circle.Platform.ShownIn(room).Last()),
                StringComparison.Ordinal
            );
        var times = circle.Platform.Edits.Select(edit => edit.At).Order().ToList();
        Assert.All(
            times.Zip(times.Skip(50)),
            fiftyApart => Assert.True(fiftyApart.Second - fiftyApart.First >= TimeSpan.FromSeconds(59))
        );
        Assert.InRange(times.Count, 30, 64);
    }

    private static bool IsTimeUp(Reply reply) => PlainText.Of(reply).StartsWith("Time is up", StringComparison.Ordinal);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Gathering.Cancel);
    }

    /// <summary>In small steps, so that whoever waits for the clock gets to run between them.</summary>
    private static async Task PassAsync(Circle circle, TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromMilliseconds(100))
        {
            circle.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(TimeSpan.FromMilliseconds(3), TimeProvider.System, Gathering.Cancel);
        }
    }
}
