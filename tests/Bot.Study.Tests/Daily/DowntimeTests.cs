using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Testing.Postgres;

namespace Bot.Study.Tests.Daily;

public sealed class DowntimeTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task After_ten_minutes_the_post_comes_late_and_says_so(Backend backend)
    {
        await using var room = await Room.ReadingAsync(databases, backend: backend);
        room.Sleep(TimeSpan.FromMinutes(70));
        await room.RunAsync(TimeSpan.FromHours(1));
        var text = PlainText.Of(Assert.Single(room.Posts).Reply);
        Assert.Contains("late, it was due at 07:00", text, StringComparison.Ordinal);
        Assert.Contains(
            "Mon 2 Nov 2026, due 07:00: sent late, at 07:10 · ¶",
            await room.AskAsync("/daily log"),
            StringComparison.Ordinal
        );
    }

    [Theory, BothDatabases]
    public async Task After_four_hours_the_day_is_skipped_and_its_paragraph_comes_the_next_day(Backend backend)
    {
        await using var room = await Room.ReadingAsync(databases, backend: backend);
        var first = Some.ShippedEdition.Paragraphs.First(p => p.Section.Kind == Texts.Papers.SectionKind.Opening);
        room.Sleep(TimeSpan.FromHours(5));
        await room.RunAsync(TimeSpan.FromHours(12));
        Assert.Empty(room.Posts);
        Assert.Contains(
            "Mon 2 Nov 2026, due 07:00: skipped. The bot was not running",
            await room.AskAsync("/daily log"),
            StringComparison.Ordinal
        );
        await room.RunAsync(TimeSpan.FromHours(12));
        Assert.Equal([first.Id.ToString()], room.Passages);
    }

    [Theory, BothDatabases]
    public async Task After_three_days_there_is_no_burst_and_the_log_tells_each_day(Backend backend)
    {
        await using var room = await Room.ReadingAsync(databases, backend: backend);
        room.Sleep(TimeSpan.FromDays(3) + TimeSpan.FromHours(2));
        await room.RunAsync(TimeSpan.FromMinutes(30));
        Assert.Contains("late", PlainText.Of(Assert.Single(room.Posts).Reply), StringComparison.Ordinal);
        var log = (await room.AskAsync("/daily log")).Split('\n');
        Assert.Equal(3, log.Count(line => line.Contains("skipped. The bot was not running", StringComparison.Ordinal)));
        Assert.Single(
            log,
            line => line.Contains("Thu 5 Nov 2026, due 07:00: sent late, at 08:00", StringComparison.Ordinal)
        );
        Assert.Contains("3 posts behind the plan", await room.AskAsync("/daily status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_brings_no_second_post()
    {
        await using var room = await Room.ReadingAsync(databases);
        await room.RunAsync(TimeSpan.FromHours(2));
        await room.Sorting.SetClockAsync(room.Now - TimeSpan.FromHours(3));
        await room.RunAsync(TimeSpan.FromHours(20));
        Assert.Single(room.Posts);
    }

    [Fact]
    public async Task An_outage_of_the_platform_is_waited_out_and_the_reading_goes_on()
    {
        await using var room = await Room.ReadingAsync(databases);
        room.Platform.Look = () => throw new PlatformException(PlatformFault.Unavailable, "As scripted.");
        await room.RunAsync(TimeSpan.FromHours(6));
        room.Platform.Look = () => { };
        Assert.Contains("failed. The platform could not be reached", await room.AskAsync("/daily log"));
        await room.RunDaysAsync(1);
        Assert.Single(room.Posts);
        Assert.Contains("running", await room.AskAsync("/daily status"), StringComparison.Ordinal);
        Assert.Empty(room.Platform.Told);
    }
}
