using System.Diagnostics;
using Bot.Chat.Platforms;
using Bot.Storage;
using Bot.Study.Daily;
using Bot.Study.Deliveries;
using Bot.Study.Tests.Deliveries;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Testing.Postgres;

namespace Bot.Study.Tests.Daily;

/// <summary>A tick costs what is due, whatever else is planned: few readings and many, in turn, with as much due in both.</summary>
public sealed class TickCostTests(TestDatabases databases)
{
    private const double MostRatio = 1.5;

    /// <summary>In every run, on machines that do other things too: a tick that looked at everything would cost thirty times.</summary>
    private const double MostRatioOfShort = 4;
    private const int Pairs = 7;

    // Monday 2 November 2026; what is due comes minute by minute from seven o'clock on, the rest much later.
    private static readonly LocalDate Monday = new(2026, 11, 2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task What_is_not_due_costs_a_tick_nothing(Backend backend)
    {
        var isLong = Environment.GetEnvironmentVariable("BOT_LONG") == "1";
        var (few, many, due) = isLong ? (10_000, 1_000_000, 1000) : (5_000, 150_000, 150);
        await using var small = await PlannedAsync(backend, few, due);
        await using var large = await PlannedAsync(backend, many, due);

        var ratios = new List<double>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            // Who goes first changes, so that a machine that grows slower favours neither.
            var (first, second) = pair % 2 == 0 ? (small, large) : (large, small);
            var (a, b) = (await TickAsync(first, due), await TickAsync(second, due));
            // The first pair warms up.
            if (pair > 0)
                ratios.Add(pair % 2 == 0 ? b / a : a / b);
        }
        var median = ratios.Order().ElementAt(ratios.Count / 2);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{backend}: {due} due among {many} readings cost {median:0.00} times as much as among {few} (median of {ratios.Count} pairs: {string.Join(" ", ratios.Select(ratio => $"{ratio:0.00}"))})."
        );
        Assert.InRange(median, 0, isLong ? MostRatio : MostRatioOfShort);
    }

    private static async Task<double> TickAsync(Sorting sorting, int due)
    {
        var before = sorting.Platform.Posts.Count;
        var started = Stopwatch.GetTimestamp();
        await sorting.RoundAsync();
        var spent = Stopwatch.GetElapsedTime(started);
        Assert.Equal(before + due, sorting.Platform.Posts.Count);
        sorting.Time.Advance(TimeSpan.FromMinutes(1));
        return spent.TotalMilliseconds;
    }

    private async Task<Sorting> PlannedAsync(Backend backend, int readings, int due)
    {
        var sorting = await Sorting.OpenAsync(
            databases,
            backend,
            new DateTimeOffset(2026, 11, 2, 7, 0, 0, TimeSpan.Zero)
        );
        var database = sorting.Process.GetRequiredService<Database>();
        await FillAsync(database, backend, readings);
        var edition = Some.ShippedEdition;
        var first = ReadingPlan.Of(edition).Body[0].Paragraph!.Value;
        for (var minute = 0; minute < Pairs; minute++)
        {
            await using var transaction = await database.BeginAsync(Cancellation);
            for (var number = 0; number < due; number++)
            {
                var room = new RoomId("local", "due", $"{minute}/{number}");
                var schedule = new Schedule(new LocalTime(7, minute), DateTimeZone.Utc, new Weekdays(1));
                var paper = Some.ShippedLibrary.Papers[0].Id.Value;
                var setter = new MemberId("local", "ann");
                var reading = new Reading(room, "reading", paper, edition.Id.Value, setter, schedule)
                {
                    First = first,
                    Next = first,
                };
                await ReadingStore.SaveAsync(transaction, reading, Cancellation);
                await ReadingStore.PlanBehindAsync(transaction, reading, Monday.PlusDays(-1), Cancellation);
            }
            await transaction.CommitAsync(Cancellation);
        }
        if (backend == Backend.Postgres)
            await database.ExecuteAsync("analyze deliveries", null, Cancellation);
        return sorting;
    }

    /// <summary>Readings whose next post comes next year, made by the database itself.</summary>
    private static async Task FillAsync(Database database, Backend backend, int readings)
    {
        // The SQLite of the package has no series of its own.
        var numbers =
            backend == Backend.Postgres
                ? "select generate_series(1, @Readings) as n"
                : "with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < @Readings) select n from numbers";
        string[] statements =
        [
            "insert into groups (platform, group_id) values ('local', 'many') on conflict do nothing",
            $"insert into rooms (platform, group_id, room_id) select 'local', 'many', 'room ' || n from ({numbers}) as numbered",
            $"""
                insert into readings (
                    platform, group_id, room_id, reading_id, paper, edition, state, setter, time_of_day, zone, zone_data,
                    weekdays, window_minutes, amount, amount_is_words, first_paragraph, next_paragraph, doubled_posts, left_out,
                    opens_thread
                )
                select 'local', 'many', 'room ' || n, 'reading', 'paper', 'edition', 'running', 'ann', '07:00', 'UTC', '-',
                    127, 180, 1, false, 1, 1, 0, '', false
                from ({numbers}) as numbered
                """,
            $"""
                insert into deliveries (
                    platform, group_id, room_id, post_key, kind, subject, occasion, part, due_at, latest_at, state, next_at
                )
                select 'local', 'many', 'room ' || n, 'key ' || n, 'daily', 'reading', '2027-01-01', 1,
                    '2027-01-01T07:00:00.0000000Z', '2027-01-01T10:00:00.0000000Z', 'due', '2027-01-01T07:00:00.0000000Z'
                from ({numbers}) as numbered
                """,
        ];
        await using var transaction = await database.BeginAsync(Cancellation);
        foreach (var statement in statements)
            await transaction.ExecuteAsync(statement, new { Readings = readings }, Cancellation);
        await transaction.CommitAsync(Cancellation);
    }
}
