using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Study.Daily;
using Bot.Study.Discussions;
using Bot.Study.Libraries.Errata;
using Bot.Study.Rooms;
using Bot.Study.Tests.Discussions;
using Bot.Texts.Papers;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Testing.Postgres;

namespace Bot.Study.Tests.Libraries;

public sealed class ErrataTests(TestDatabases databases)
{
    private const string First = "The first letter came early.";
    private const string Second = "The second letter came wqlate.";
    private const string Third = "The third letter never came.";

    private static readonly Schedule Mornings = new(
        new LocalTime(7, 0),
        DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        Weekdays.All
    );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_corrected_edition_takes_every_place_to_the_same_words_and_tells_what_had_used_the_old_ones(
        Backend backend
    )
    {
        await using var group = Some.GroupOn(await databases.NewAsync(backend));
        await LibrarySteps.ReadItAsync(group, Some.Room, Letters(First, Second, Third));
        await Some.AskAsync(group, "/discuss open passages:¶2-3");
        await Some.AskAsync(group, "/settings horizon:¶2");
        var paper = (await ViewAsync(group)).Paper;
        await ReadToAsync(group, paper);

        var corrected = Letters("A preface, put in later.", First, "The second letter came wqsoon.", Third);
        var report = await LibrarySteps.BringAsync(group, Some.Room, corrected);
        Assert.Equal("Accept as a new edition", report.Buttons[0].Label);
        var accepted = await PressAsync(group, report, "Accept as a new edition");

        var view = await ViewAsync(group);
        Assert.Equal((paper.Paper.Id, 3), (view.Paper.Paper.Id, view.Horizon.LastParagraph));
        var reading = await group.GetRequiredService<ReadingStore>().FindAsync(Some.Room, Cancel);
        Assert.Equal((view.Edition.Id.Value, 1, 4), (reading!.Edition, reading.First, reading.Next));
        var mark = await group
            .GetRequiredService<MarkStore>()
            .FindAsync(Some.Room, Some.Ann.Id, paper.Paper.Id.Value, Cancel);
        Assert.Equal(2, mark);
        Assert.Single((await Some.AskAsync(group, "/quote wqsoon")).Quotations);

        var told = PlainText.Of(await PressAsync(group, accepted, "What it changed"));
        Assert.Contains("¶1 is new", told, StringComparison.Ordinal);
        Assert.Contains("¶3, ¶2 before, has other words", told, StringComparison.Ordinal);
        Assert.Contains("Daily post of 2026-11-03: ¶2", told, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-11-02", told, StringComparison.Ordinal);
        Assert.Matches(@"Discussion and its minutes of \d{4}-\d\d-\d\d: ¶2(?![-\d])", told);

        var elsewhere = new Invocation(
            Call.To("library errata", ("title", "Letters")),
            Some.Room with
            {
                Group = "elsewhere",
            },
            Some.Ann
        );
        Assert.Contains(
            "no paper",
            PlainText.Of(Assert.IsType<Reply>(await LibrarySteps.AnswerAsync(group, elsewhere))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_corrected_edition_keeps_the_notes_and_the_limit_that_were_given_to_the_paper()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        await LibrarySteps.ReadItAsync(group, Some.Room, Letters("The first letter.[1]", Second), limit: "40");
        await Some.AskAsync(group, "/library add-notes title:Letters text:\"[1] See the wqreport.\"");
        var report = await LibrarySteps.BringAsync(group, Some.Room, Letters("The first letter.[1]", Third));
        await PressAsync(group, report, "Accept as a new edition");
        var paper = (await ViewAsync(group)).Paper.Paper;
        Assert.Equal((40, "See the wqreport."), (paper.QuoteLimit, paper.NoteBodies[1]));

        // With another marker before it the body would stand at the wrong one.
        report = await LibrarySteps.BringAsync(group, Some.Room, Letters("The first[1] letter.[2]", Third));
        var said = PlainText.Of(await PressAsync(group, report, "Accept as a new edition"));
        Assert.Contains("their bodies must be added again", said, StringComparison.Ordinal);
        Assert.Empty((await ViewAsync(group)).Paper.Paper.NoteBodies);
    }

    [Fact]
    public async Task A_correction_can_lift_the_limit_and_says_nothing_of_it_to_keep_it()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        await LibrarySteps.ReadItAsync(group, Some.Room, Letters(First, Second), limit: "40");
        var report = await LibrarySteps.BringAsync(group, Some.Room, Letters(First, Third));
        Assert.Contains("as before where this corrects a paper", PlainText.Of(report), StringComparison.Ordinal);
        report = await LibrarySteps.LimitedAsync(group, Some.Room, report, "none");
        await PressAsync(group, report, "Accept as a new edition");
        Assert.Null((await ViewAsync(group)).Paper.Paper.QuoteLimit);
    }

    [Theory, BothDatabases]
    public async Task A_correction_asks_no_board_anew_in_a_room_that_reads_something_else(Backend backend)
    {
        await using var group = Some.GroupOn(await databases.NewAsync(backend));
        var other = Some.Room with { Room = "elsewhere" };
        await LibrarySteps.ReadItAsync(group, Some.Room, Letters(First, Second));
        await Some.AskAsync(group, "/discuss open passages:¶1-2");
        await LibrarySteps.AnswerAsync(
            group,
            new Invocation(Call.To("discuss open", ("passages", "¶5-10")), other, Some.Ann)
        );
        var report = await LibrarySteps.BringAsync(group, Some.Room, Letters(First, Third));
        var before = await WantedAsync();
        await PressAsync(group, report, "Accept as a new edition");
        var after = await WantedAsync();
        Assert.Equal((1, 0), (after[Some.Room.Room] - before[Some.Room.Room], after[other.Room] - before[other.Room]));

        async Task<Dictionary<string, long>> WantedAsync() =>
            (
                await group
                    .GetRequiredService<Database>()
                    .ListAsync<(string Room, long Wanted)>(
                        "select room_id, wanted from discussion_boards",
                        null,
                        Cancel
                    )
            ).ToDictionary(row => row.Room, row => row.Wanted);
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_accept_one_paper_at_once_one_does(Backend backend)
    {
        await using var group = Some.GroupOn(await databases.NewAsync(backend));
        var report = await LibrarySteps.BringAsync(group, Some.Room, Letters(First, Second));
        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => PressAsync(group, report, report.Buttons[0].Label)))
        );
        var cards = await group.GetRequiredService<Bookshelf>().ListAsync(new("local", Some.Room.Group), Cancel);
        Assert.Single(cards, card => !card.IsShipped);
    }

    [Fact]
    public async Task A_paper_that_was_never_corrected_says_so()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        await LibrarySteps.ReadItAsync(group, Some.Room, Letters(First, Second));
        Assert.Contains(
            "nothing was corrected",
            PlainText.Of(await Some.AskAsync(group, "/library errata Letters")),
            StringComparison.Ordinal
        );
    }

    [Theory, BothDatabases]
    public async Task A_discussion_goes_on_with_the_text_it_was_opened_with_and_says_that_it_was_corrected(
        Backend backend
    )
    {
        var platform = new RecordingPlatform(TimeProvider.System);
        await using var group = Some.GroupOn(await databases.NewAsync(backend), platform: platform);
        await LibrarySteps.ReadItAsync(group, Some.Room, Letters(First, Second, Third));
        await Some.AskAsync(group, "/discuss open passages:¶2-3");
        await Some.AskAsync(group, Call.To("discuss put", ("sent", "true"), ("passage", "¶2")));
        await ShowAsync(group);
        Assert.Contains(Second, Board(platform), StringComparison.Ordinal);
        Assert.DoesNotContain("was corrected", Board(platform), StringComparison.Ordinal);

        var corrected = Letters("A preface, put in later.", First, "The second letter came wqsoon.", Third);
        var report = await LibrarySteps.BringAsync(group, Some.Room, corrected);
        await PressAsync(group, report, "Accept as a new edition");
        await ShowAsync(group);
        // ¶2 is another paragraph by now; on the table lies what was put there.
        Assert.Contains(Second, Board(platform), StringComparison.Ordinal);
        Assert.DoesNotContain(First, Board(platform), StringComparison.Ordinal);
        Assert.Contains("was corrected", Board(platform), StringComparison.Ordinal);
        var here = await Some.AskAsync(group, Call.To("discuss here"));
        Assert.Contains(Second, PlainText.Of(here), StringComparison.Ordinal);
        Assert.Empty(here.Buttons);
        var put = await Some.AskAsync(group, Call.To("discuss put", ("sent", "true"), ("passage", "¶3")));
        Assert.Contains("open another", PlainText.Of(put), StringComparison.Ordinal);

        await Some.AskAsync(group, "/discuss close");
        var minutes = Encoding.UTF8.GetString(
            (await Some.AskAsync(group, "/discuss minutes")).Files.Single().Content.Span
        );
        Assert.Contains(Second, minutes, StringComparison.Ordinal);
        Assert.DoesNotContain(First, minutes, StringComparison.Ordinal);
        Assert.Contains("was corrected", minutes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discussion_of_a_corrected_text_shows_no_word_beyond_what_the_group_has_read()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        await LibrarySteps.ReadItAsync(group, Some.Room, Letters(First, Second, Third));
        await Some.AskAsync(group, "/discuss open passages:¶2-3");
        await Some.AskAsync(group, Call.To("discuss put", ("sent", "true"), ("passage", "¶3")));
        await Some.AskAsync(group, "/settings horizon:¶2");
        var report = await LibrarySteps.BringAsync(group, Some.Room, Letters("A preface.", First, Second, Third));
        await PressAsync(group, report, "Accept as a new edition");
        var minutes = Encoding.UTF8.GetString(
            (await Some.AskAsync(group, "/discuss minutes")).Files.Single().Content.Span
        );
        Assert.Contains("¶3", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain(Third, minutes, StringComparison.Ordinal);
        await Some.AskAsync(group, "/settings horizon:¶4");
        minutes = Encoding.UTF8.GetString((await Some.AskAsync(group, "/discuss minutes")).Files.Single().Content.Span);
        Assert.Contains(Third, minutes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paragraph_that_was_parted_since_shows_nothing_of_what_stands_behind_the_part_that_was_read()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        await LibrarySteps.ReadItAsync(group, Some.Room, Letters(First, $"{Second} {Third}"));
        await Some.AskAsync(group, "/discuss open passages:¶1-2");
        await Some.AskAsync(group, Call.To("discuss put", ("sent", "true"), ("passage", "¶2")));
        var report = await LibrarySteps.BringAsync(group, Some.Room, Letters(First, Second, Third));
        await PressAsync(group, report, "Accept as a new edition");
        await Some.AskAsync(group, "/settings horizon:¶2");
        var minutes = Encoding.UTF8.GetString(
            (await Some.AskAsync(group, "/discuss minutes")).Files.Single().Content.Span
        );
        Assert.DoesNotContain(Third, minutes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_looked_at_is_said()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        await LibrarySteps.ReadItAsync(group, Some.Room, Letters(First, Second));
        for (var edition = 1; edition <= ErrataDesk.MostEditions + 1; edition++)
        {
            Assert.DoesNotContain("Not looked at", await ErrataAsync(group), StringComparison.Ordinal);
            var report = await LibrarySteps.BringAsync(group, Some.Room, Letters(First, $"The letter {edition}."));
            await PressAsync(group, report, "Accept as a new edition");
        }
        Assert.Contains("Not looked at: 1 ", await ErrataAsync(group), StringComparison.Ordinal);
        Assert.DoesNotContain("there are more", await ErrataAsync(group), StringComparison.Ordinal);
        await group
            .GetRequiredService<Database>()
            .ExecuteAsync(
                $"""
                with recursive days (day) as (select 1 union all select day + 1 from days where day <= {ErrataDesk.MostRows})
                insert into reading_days
                    (platform, group_id, room_id, reading_id, local_date, first_paragraph, last_paragraph, edition)
                select 'local', 'here', 'room', 'r' || day, '2026-11-02', 1, 1, edition_id
                from days, (select min(edition_id) as edition_id from editions
                    where edition_id not in (select edition_id from papers) and accepted_at =
                        (select max(accepted_at) from editions
                            where edition_id not in (select edition_id from papers)))
                """,
                null,
                Cancel
            );
        Assert.Contains("there are more", await ErrataAsync(group), StringComparison.Ordinal);
    }

    private static async Task<string> ErrataAsync(ServiceProvider group) =>
        PlainText.Of(await Some.AskAsync(group, "/library errata Letters"));

    private static async Task ShowAsync(ServiceProvider group)
    {
        await group
            .GetRequiredService<Database>()
            .ExecuteAsync("update discussion_boards set claimed_until = ''", null, Cancel);
        await group.GetRequiredService<BoardKeeper>().RoundAsync(Cancel);
    }

    private static string Board(RecordingPlatform platform) =>
        PlainText.Of(
            platform.ShownIn(Some.Room).Last(reply => reply.Buttons.Any(button => button.Label == "Moderate"))
        );

    /// <summary>Two days of a daily reading, and Ann's mark.</summary>
    private static async Task ReadToAsync(ServiceProvider group, OpenPaper paper)
    {
        await using (var transaction = await group.GetRequiredService<Database>().BeginAsync(Cancel))
        {
            var reading = new Reading(
                Some.Room,
                "r1",
                paper.Paper.Id.Value,
                paper.Edition.Id.Value,
                Some.Ann.Id,
                Mornings
            )
            {
                First = 1,
                Next = 3,
            };
            await ReadingStore.SaveAsync(transaction, reading, Cancel);
            await ReadingStore.AddDayAsync(transaction, reading, "2026-11-02", 1, 1, Cancel);
            await ReadingStore.AddDayAsync(transaction, reading, "2026-11-03", 2, 2, Cancel);
            await transaction.CommitAsync(Cancel);
        }
        await group.GetRequiredService<MarkStore>().MoveAsync(Some.Room, Some.Ann.Id, paper.Paper.Id.Value, 1, Cancel);
    }

    private static async Task<RoomView> ViewAsync(ServiceProvider group) =>
        (await group.GetRequiredService<RoomDesk>().EnterAsync(Some.Room, Cancel))!;

    private static async Task<Reply> PressAsync(ServiceProvider group, Reply on, string label)
    {
        var call = on.Buttons.Single(button => button.Label == label).Call;
        return Assert.IsType<Reply>(await LibrarySteps.AnswerAsync(group, new Invocation(call, Some.Room, Some.Ann)));
    }

    private static string Letters(params string[] paragraphs) => $"Letters\n\n{string.Join("\n\n", paragraphs)}\n";
}
