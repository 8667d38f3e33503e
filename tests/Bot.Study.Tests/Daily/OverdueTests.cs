using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Testing.Postgres;

namespace Bot.Study.Tests.Daily;

/// <summary>A post that is due and not out yet, when somebody changes something about the reading.</summary>
public sealed class OverdueTests(TestDatabases databases)
{
    private static readonly TimeSpan UntilDue = TimeSpan.FromHours(1) + TimeSpan.FromSeconds(5);

    [Theory, BothDatabases]
    public async Task A_change_when_the_post_is_due_does_not_take_it_away(Backend backend)
    {
        await using var room = await Room.ReadingAsync(databases, backend: backend);
        room.Sleep(UntilDue);
        Assert.StartsWith("Changed", await room.AskAsync("/daily start window:6"), StringComparison.Ordinal);
        await room.RunAsync(TimeSpan.FromHours(12));
        Assert.Single(room.Posts);
        await room.RunAsync(TimeSpan.FromHours(12));
        Assert.Equal(2, room.Posts.Count);
    }

    [Fact]
    public async Task A_wider_window_serves_the_post_that_is_being_tried_again()
    {
        await using var room = await Room.ReadingAsync(databases);
        room.Sleep(UntilDue);
        for (var fault = 0; fault < 200; fault++)
            room.Platform.FailNext(PlatformFault.Unavailable);
        await room.RunAsync(TimeSpan.FromMinutes(30));
        await room.AskAsync("/daily start window:6");
        await room.RunAsync(TimeSpan.FromMinutes(210));
        Assert.Empty(room.Posts);
        room.Platform.ForgetFaults();
        await room.RunAsync(TimeSpan.FromHours(2));
        Assert.Single(room.Posts);
    }

    [Fact]
    public async Task A_later_hour_set_when_the_post_is_due_puts_it_off_to_that_hour()
    {
        await using var room = await Room.ReadingAsync(databases);
        room.Sleep(UntilDue);
        await room.AskAsync("/daily start time:09:00");
        await room.RunAsync(TimeSpan.FromMinutes(90));
        Assert.Empty(room.Posts);
        await room.RunAsync(TimeSpan.FromMinutes(45));
        var text = PlainText.Of(Assert.Single(room.Posts).Reply);
        Assert.DoesNotContain("late", text, StringComparison.Ordinal);
        Assert.Contains("Mon 2 Nov 2026, due 09:00: sent", await room.AskAsync("/daily log"));
    }

    [Fact]
    public async Task An_earlier_hour_set_before_the_post_is_due_brings_it_at_that_hour()
    {
        await using var room = await Room.ReadingAsync(databases);
        await room.AskAsync("/daily start time:06:30");
        await room.RunAsync(TimeSpan.FromMinutes(45));
        Assert.Single(room.Posts);
        Assert.Contains("Mon 2 Nov 2026, due 06:30: sent", await room.AskAsync("/daily log"));
        await room.RunAsync(TimeSpan.FromHours(2));
        Assert.Single(room.Posts);
    }

    [Fact]
    public async Task A_pause_when_the_post_is_due_is_told_in_the_log()
    {
        await using var room = await Room.ReadingAsync(databases);
        room.Sleep(UntilDue);
        await room.AskAsync("/daily pause");
        await room.RunAsync(TimeSpan.FromHours(1));
        Assert.Empty(room.Posts);
        Assert.Contains("Mon 2 Nov 2026, due 07:00: skipped.", await room.AskAsync("/daily log"));
    }

    [Fact]
    public async Task A_pause_until_a_date_takes_back_the_post_that_is_being_tried_again()
    {
        await using var room = await Room.ReadingAsync(databases);
        room.Sleep(UntilDue);
        for (var fault = 0; fault < 200; fault++)
            room.Platform.FailNext(PlatformFault.Unavailable);
        await room.RunAsync(TimeSpan.FromMinutes(30));
        Assert.Contains("Paused", await room.AskAsync("/daily pause until:6 Nov"), StringComparison.Ordinal);
        room.Platform.ForgetFaults();
        await room.RunDaysAsync(3);
        Assert.Empty(room.Posts);
        await room.RunDaysAsync(1);
        Assert.Single(room.Posts);
    }

    [Fact]
    public async Task What_began_late_is_brought_to_its_end()
    {
        await using var room = await Room.OpenAsync(databases);
        room.Platform.Longest = 900;
        await room.AskAsync("/daily start time:07:00 zone:Europe/London from:¶4 window:3");
        room.Sleep(TimeSpan.FromHours(4) - TimeSpan.FromSeconds(30));
        room.Platform.LetNextPass();
        for (var fault = 0; fault < 3; fault++)
            room.Platform.FailNext(PlatformFault.Unavailable);
        await room.RunAsync(TimeSpan.FromHours(3));
        var parts = room.Passages.Count;
        Assert.True(parts > 2);
        await room.RunDaysAsync(1);
        Assert.StartsWith("¶5", room.Passages[parts], StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_dates_than_can_be_left_out_are_refused_and_none_is_dropped()
    {
        await using var room = await Room.ReadingAsync(databases);
        Assert.StartsWith(
            "Left out",
            await room.AskAsync("/daily skip date:1 Dec to:25 Jan"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "At most 60",
            await room.AskAsync("/daily skip date:1 Mar to:10 Mar"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("Left out", await room.AskAsync("/daily skip date:1 Mar to:2 Mar"), StringComparison.Ordinal);
    }
}
