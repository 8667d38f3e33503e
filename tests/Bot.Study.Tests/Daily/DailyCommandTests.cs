using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Testing.Postgres;

namespace Bot.Study.Tests.Daily;

public sealed class DailyCommandTests(TestDatabases databases)
{
    [Theory]
    [InlineData("/daily start time:07:00 zone:UTC")]
    [InlineData("/daily pause")]
    [InlineData("/daily resume")]
    [InlineData("/daily skip")]
    [InlineData("/daily stop")]
    [InlineData("/daily plan")]
    public async Task Only_moderators_change_the_reading_and_others_are_refused_kindly(string line)
    {
        await using var room = await Room.OpenAsync(databases);
        Assert.EndsWith("is for the moderators of this room.", await room.AskAsync(line, isModerator: false));
    }

    [Theory]
    [InlineData("/daily pause")]
    [InlineData("/daily resume")]
    [InlineData("/daily skip")]
    [InlineData("/daily stop")]
    [InlineData("/daily plan")]
    [InlineData("/daily status")]
    [InlineData("/daily log")]
    public async Task A_room_without_a_reading_is_told_how_one_begins(string line)
    {
        await using var room = await Room.OpenAsync(databases);
        Assert.Contains("/daily start time:", await room.AskAsync(line), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_without_time_and_zone_offers_a_form()
    {
        await using var room = await Room.OpenAsync(databases);
        var reply = await room.ReplyAsync("/daily start");
        Assert.True(reply.IsRefusal);
        Assert.Equal(Call.To("daily form").Command, Assert.Single(reply.Buttons).Call.Command);
        Assert.Empty(room.Posts);
    }

    [Theory]
    [InlineData("time:soon zone:UTC", "time: “soon”")]
    [InlineData("time:07:00 zone:Nowhere", "zone: “Nowhere”")]
    [InlineData("time:07:00 zone:UTC days:someday", "days: “someday”")]
    [InlineData("time:07:00 zone:UTC amount:lots", "amount: “lots”")]
    [InlineData("time:07:00 zone:UTC from:¶1", "from: “¶1” is no paragraph of the daily reading")]
    [InlineData("time:07:00 zone:UTC window:99", "window: “99”")]
    [InlineData("time:07:00 zone:UTC ping:@everyone", "ping: “@everyone”")]
    public async Task What_cannot_be_read_is_named_and_nothing_is_changed(string options, string complaint)
    {
        await using var room = await Room.OpenAsync(databases);
        Assert.Contains(complaint, await room.AskAsync($"/daily start {options}"), StringComparison.Ordinal);
        Assert.Contains("no daily reading", await room.AskAsync("/daily status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_time_replaces_the_schedule_at_once()
    {
        await using var room = await Room.ReadingAsync(databases);
        Assert.StartsWith("Changed", await room.AskAsync("/daily start time:09:00"), StringComparison.Ordinal);
        await room.RunAsync(TimeSpan.FromMinutes(150));
        Assert.Empty(room.Posts);
        await room.RunAsync(TimeSpan.FromMinutes(60));
        Assert.Single(room.Posts);
    }

    [Fact]
    public async Task A_room_that_changes_its_zone_on_the_day_gets_no_second_post()
    {
        await using var room = await Room.ReadingAsync(databases);
        await room.RunAsync(TimeSpan.FromHours(2));
        Assert.Single(room.Posts);
        // In New York it is 3 o'clock of the same date, and 7 o'clock is still to come there.
        await room.AskAsync("/daily start zone:America/New_York");
        await room.RunAsync(TimeSpan.FromHours(20));
        Assert.Single(room.Posts);
        await room.RunAsync(TimeSpan.FromHours(12));
        Assert.Equal(2, room.Posts.Count);
        Assert.Contains("Tuesday 3 November 2026", PlainText.Of(room.Posts[1].Reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_keeps_the_place_until_it_is_resumed()
    {
        await using var room = await Room.ReadingAsync(databases);
        await room.RunDaysAsync(2);
        await room.AskAsync("/daily pause");
        await room.RunDaysAsync(3);
        Assert.Equal(2, room.Posts.Count);
        await room.AskAsync("/daily resume");
        await room.RunDaysAsync(1);
        Assert.Equal(3, room.Passages.Distinct().Count());
        Assert.Contains("not paused", await room.AskAsync("/daily resume"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_until_a_date_ends_by_itself()
    {
        await using var room = await Room.ReadingAsync(databases);
        var reply = await room.AskAsync("/daily pause until:6 Nov");
        Assert.Contains("Friday 6 November 2026", reply, StringComparison.Ordinal);
        await room.RunDaysAsync(4);
        Assert.Empty(room.Posts);
        await room.RunDaysAsync(1);
        Assert.Single(room.Posts);
    }

    [Fact]
    public async Task Dates_that_are_left_out_are_told_in_the_log()
    {
        await using var room = await Room.ReadingAsync(databases);
        await room.AskAsync("/daily skip date:3 Nov to:4 Nov");
        await room.RunDaysAsync(4);
        Assert.Equal(2, room.Posts.Count);
        var log = await room.AskAsync("/daily log");
        Assert.Contains("Tue 3 Nov 2026, due 07:00: skipped. A moderator left this date out.", log);
        Assert.Contains("Wed 4 Nov 2026, due 07:00: skipped. A moderator left this date out.", log);
    }

    [Fact]
    public async Task The_next_post_can_be_left_out_and_taken_back_in()
    {
        await using var room = await Room.ReadingAsync(databases);
        Assert.StartsWith("Left out: Mon 2 Nov 2026.", await room.AskAsync("/daily skip"), StringComparison.Ordinal);
        Assert.StartsWith("Left out: Tue 3 Nov 2026.", await room.AskAsync("/daily skip"), StringComparison.Ordinal);
        Assert.StartsWith("Taken back in: Mon", await room.AskAsync("/daily skip date:today undo:true"));
        await room.RunDaysAsync(2);
        Assert.Single(room.Posts);
    }

    [Fact]
    public async Task A_stopped_reading_posts_nothing_more_and_another_can_begin()
    {
        await using var room = await Room.ReadingAsync(databases);
        await room.RunDaysAsync(2);
        await room.AskAsync("/daily stop");
        await room.RunDaysAsync(2);
        Assert.Equal(2, room.Posts.Count);
        await room.AskAsync("/daily start time:07:00 zone:UTC from:¶9");
        await room.RunDaysAsync(1);
        Assert.Equal("¶9", room.Passages[^1]);
    }

    [Fact]
    public async Task Status_tells_what_came_last_and_what_comes_next()
    {
        await using var room = await Room.ReadingAsync(databases, "days:weekdays");
        Assert.Contains("Last due: nothing yet", await room.AskAsync("/daily status"), StringComparison.Ordinal);
        await room.RunAsync(TimeSpan.FromHours(3));
        var status = await room.AskAsync("/daily status", isModerator: false);
        Assert.Contains("Monday to Friday at 07:00, Europe/London", status, StringComparison.Ordinal);
        Assert.Contains("Last due: Mon 2 Nov 2026, due 07:00: sent", status, StringComparison.Ordinal);
        Assert.Contains("Next due: Tuesday 3 November 2026, 07:00 · 2026-11-03 07:00 UTC", status);
    }

    [Fact]
    public async Task A_long_log_comes_in_pages()
    {
        await using var room = await Room.ReadingAsync(databases);
        await room.RunDaysAsync(20);
        var reply = await room.ReplyAsync("/daily log");
        var earlier = await room.PressAsync(Assert.Single(reply.Buttons));
        Assert.Contains("Mon 2 Nov 2026", PlainText.Of(earlier), StringComparison.Ordinal);
        Assert.DoesNotContain("Mon 2 Nov 2026", PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_moderators_who_change_different_things_at_once_both_have_their_way()
    {
        foreach (var backend in Enum.GetValues<Backend>())
        {
            await using var room = await Room.ReadingAsync(databases, backend: backend);
            await Task.WhenAll(
                room.AskAsync("/daily start time:08:15"),
                room.AskAsync("/daily start amount:2"),
                room.AskAsync("/daily skip date:6 Nov"),
                room.AskAsync("/daily start days:weekdays")
            );
            var status = await room.AskAsync("/daily status");
            Assert.Contains("Monday to Friday at 08:15", status, StringComparison.Ordinal);
            Assert.Contains("How much: 2 paragraphs", status, StringComparison.Ordinal);
            Assert.Contains("Left out: Fri 6 Nov 2026", status, StringComparison.Ordinal);
            await room.RunDaysAsync(1);
            Assert.Single(room.Posts);
        }
    }
}
