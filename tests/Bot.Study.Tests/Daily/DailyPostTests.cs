using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Testing.Postgres;

namespace Bot.Study.Tests.Daily;

public sealed class DailyPostTests(TestDatabases databases)
{
    [Fact]
    public async Task A_post_carries_its_notes_and_the_readers_mark()
    {
        await using var room = await Room.ReadingAsync(databases, "from:¶9");
        await room.RunDaysAsync(1);
        var post = Assert.Single(room.Posts).Reply;
        Assert.Equal(["Endnotes", "Ask", "I have read this"], post.Buttons.Select(button => button.Label));
        var notes = await room.PressAsync(post.Buttons[0]);
        Assert.Equal(Visibility.Private, notes.Visibility);
        Assert.Contains("[", PlainText.Of(notes), StringComparison.Ordinal);
        Assert.Contains("Your mark stands at ¶9", PlainText.Of(await room.PressAsync(post.Buttons[2])));
    }

    [Fact]
    public async Task A_role_is_pinged_by_the_first_part_alone()
    {
        await using var room = await Room.OpenAsync(databases);
        room.Platform.Longest = 900;
        await room.AskAsync("/daily start time:07:00 zone:UTC from:¶4 ping:<@&1234567>");
        await room.RunDaysAsync(1);
        Assert.True(room.Posts.Count > 1);
        Assert.Equal("1234567", room.Posts[0].Ping);
        Assert.All(room.Posts.Skip(1), post => Assert.Null(post.Ping));
    }

    [Fact]
    public async Task Each_post_gets_a_thread_where_the_room_wants_one()
    {
        await using var room = await Room.ReadingAsync(databases, "thread:true");
        await room.RunDaysAsync(2);
        Assert.Equal(2, room.Platform.Threads.Count);
        Assert.EndsWith("· Mon 2 Nov 2026", room.Platform.Threads[0], StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_horizon_moves_with_the_posts_where_the_room_wants_it(Backend backend)
    {
        await using var room = await Room.ReadingAsync(databases, "horizon:true", backend);
        Assert.Contains("beyond what the group has read", await room.AskAsync($"/passage ¶9 private:true"));
        await room.RunDaysAsync(1);
        var first = Assert.Single(room.Passages);
        Assert.Single((await room.ReplyAsync($"/passage {first} private:true")).Quotations);
        Assert.Contains("beyond what the group has read", await room.AskAsync("/passage ¶9 private:true"));
        await room.RunDaysAsync(1);
        Assert.Single((await room.ReplyAsync($"/passage {room.Passages[1]} private:true")).Quotations);
    }

    [Fact]
    public async Task A_room_without_a_horizon_gets_none_by_reading()
    {
        await using var room = await Room.ReadingAsync(databases);
        await room.RunDaysAsync(1);
        Assert.Single((await room.ReplyAsync("/passage ¶20 private:true")).Quotations);
    }

    [Fact]
    public async Task A_horizon_that_is_there_moves_on_and_never_back()
    {
        await using var room = await Room.OpenAsync(databases);
        await room.AskAsync("/settings horizon:¶10");
        await room.AskAsync("/daily start time:07:00 zone:UTC from:¶9");
        await room.RunDaysAsync(1);
        Assert.Contains("read up to ¶10", await room.AskAsync("/settings"), StringComparison.Ordinal);
        await room.RunDaysAsync(2);
        Assert.Contains("read up to ¶11", await room.AskAsync("/settings"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_goes_on_behind_what_the_group_has_read_already()
    {
        await using var room = await Room.OpenAsync(databases);
        await room.AskAsync("/settings horizon:¶10");
        await room.AskAsync("/daily start time:07:00 zone:UTC");
        await room.RunDaysAsync(1);
        Assert.Equal(["¶11"], room.Passages);
    }

    [Fact]
    public async Task Catching_up_shows_what_lies_between_the_own_mark_and_the_group()
    {
        await using var room = await Room.ReadingAsync(databases, "horizon:true");
        Assert.Contains("Nothing has been posted yet", await room.AskAsync("/catchup", isModerator: false));
        await room.RunDaysAsync(6);
        var read = room.Posts[1].Reply.Buttons.Single(button => button.Label == "I have read this");
        await room.PressAsync(read, member: "ben");

        var reply = await room.ReplyAsync("/catchup", isModerator: false, member: "ben");
        var seen = reply.Quotations.ToList();
        while (reply.Buttons.FirstOrDefault(button => button.Label == "More") is { } more)
        {
            reply = await room.PressAsync(more, member: "ben");
            seen.AddRange(reply.Quotations);
        }
        Assert.Equal(room.Passages.Skip(2), seen.Select(quotation => quotation.Passage).Distinct());
        Assert.Equal(Visibility.Private, reply.Visibility);
        Assert.All(
            seen,
            quotation =>
                Assert.Equal(Some.ShippedEdition.Source.Substring(quotation.Start, quotation.Length), quotation.Text)
        );

        await room.PressAsync(reply.Buttons.Single(button => button.Label == "I have read this"), member: "ben");
        Assert.StartsWith("You are where the group is", await room.AskAsync("/catchup", false, "ben"));
        // A mark is its member's alone.
        var other = await room.ReplyAsync("/catchup", isModerator: false, member: "cleo");
        Assert.Equal(room.Passages[0], other.Quotations.First().Passage);
    }

    [Fact]
    public async Task A_mark_never_moves_back()
    {
        await using var room = await Room.ReadingAsync(databases);
        await room.RunDaysAsync(3);
        var marks = room.Posts.Select(post => post.Reply.Buttons.Single(button => button.Label == "I have read this"));
        await room.PressAsync(marks.Last());
        Assert.Contains(room.Passages[2], PlainText.Of(await room.PressAsync(marks.First())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_in_a_thread_goes_to_the_thread_it_was_started_in()
    {
        await using var room = await Room.OpenAsync(databases);
        await room.Sorting.AskInThreadAsync("/daily start time:07:00 zone:UTC", Room.Id, "a thread");
        await room.RunDaysAsync(1);
        Assert.Equal("a thread", Assert.Single(room.Posts).Thread);
    }

    [Theory]
    [InlineData(PlatformFault.MissingPermission, "The bot is not allowed to post.")]
    [InlineData(PlatformFault.Gone, "The place it was to be posted in is gone.")]
    [InlineData(PlatformFault.Removed, "The bot is no longer in the group.")]
    public async Task What_cannot_go_on_pauses_keeps_its_settings_and_tells_whoever_set_it_up_once(
        PlatformFault fault,
        string reason
    )
    {
        await using var room = await Room.ReadingAsync(databases, "days:weekdays amount:2");
        await room.RunDaysAsync(1);
        room.Platform.FailNext(fault);
        await room.RunDaysAsync(4);

        Assert.Single(room.Posts);
        var (member, words) = Assert.Single(room.Platform.Told);
        Assert.Equal("ann", member.Member);
        Assert.Contains(reason, words, StringComparison.Ordinal);
        var status = await room.AskAsync("/daily status");
        Assert.Contains($"paused. {reason}", status, StringComparison.Ordinal);
        Assert.Contains("Monday to Friday at 07:00", status, StringComparison.Ordinal);

        await room.AskAsync("/daily resume");
        await room.RunDaysAsync(3);
        Assert.Equal(room.Passages.Distinct(), room.Passages);
        Assert.True(room.Posts.Count > 1);
    }

    [Fact]
    public async Task What_the_bot_lacks_is_named_at_the_start_and_before_each_post()
    {
        await using var room = await Room.OpenAsync(databases);
        room.Platform.Lacking = ["Send Messages"];
        var refused = await room.AskAsync("/daily start time:07:00 zone:UTC");
        Assert.Contains("the bot lacks Send Messages in this channel", refused, StringComparison.Ordinal);
        room.Platform.Lacking = [];
        await room.AskAsync("/daily start time:07:00 zone:UTC");
        room.Platform.Lacking = ["View Channel"];
        await room.RunDaysAsync(2);
        Assert.Empty(room.Posts);
        Assert.Contains("The bot lacks View Channel.", Assert.Single(room.Platform.Told).Words);
        Assert.Contains("failed. The bot lacks View Channel.", await room.AskAsync("/daily log"));
    }
}
