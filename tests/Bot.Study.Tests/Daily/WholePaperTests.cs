using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Study.Tests.Deliveries;
using Bot.Texts.Papers;
using Microsoft.Extensions.DependencyInjection;
using Testing.Postgres;
using DiscordMessage = Bot.Discord.Translate.MessageMaker;
using SlackMessage = Bot.Slack.Translate.MessageMaker;

namespace Bot.Study.Tests.Daily;

public sealed class WholePaperTests(TestDatabases databases)
{
    private static readonly Edition Edition = Some.ShippedEdition;

    private static readonly IReadOnlyList<Block> Body =
    [
        .. Edition.Paragraphs.Where(paragraph => paragraph.Section.Kind is not (SectionKind.Front or SectionKind.Back)),
    ];

    [Theory, BothDatabases]
    public async Task The_shipped_paper_comes_paragraph_by_paragraph_from_start_to_end(Backend backend)
    {
        await using var room = await Room.ReadingAsync(databases, backend: backend);
        await room.RunDaysAsync(Body.Count + 3);

        Assert.Equal(Body.Select(paragraph => paragraph.Id.ToString()), room.Passages);
        Assert.Equal(Body.Count, room.Posts.Count);
        for (var place = 1; place <= Body.Count; place++)
        {
            var text = PlainText.Of(room.Posts[place - 1].Reply);
            Assert.StartsWith($"Paragraph {place} of {Body.Count} · ", text, StringComparison.Ordinal);
            Assert.Contains(Body[place - 1].Range.Of(Edition.Source), text, StringComparison.Ordinal);
            Some.AssertVerbatim(room.Posts[place - 1].Reply, Edition);
        }
        Assert.Contains("Monday 2 November 2026", PlainText.Of(room.Posts[0].Reply), StringComparison.Ordinal);
        Assert.Contains("come to its end", await room.AskAsync("/daily status"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2000)]
    [InlineData(900)]
    public async Task Where_a_message_is_too_short_a_paragraph_comes_in_numbered_parts(int longest)
    {
        await using var room = await Room.OpenAsync(databases);
        room.Platform.Longest = longest;
        await room.AskAsync("/daily start time:07:00 zone:Europe/London");
        await room.RunDaysAsync(Body.Count + 3);

        var quotations = room.Posts.SelectMany(post => post.Reply.Quotations).ToList();
        Assert.All(quotations, quotation => Assert.True(quotation.Length <= longest));
        Assert.Equal(room.Posts.Count, room.Posts.Select(post => post.Key).Distinct().Count());
        foreach (var post in room.Posts)
            Some.AssertVerbatim(post.Reply, Edition);
        foreach (var paragraph in Body)
        {
            var parts = quotations.Where(quotation => quotation.Paragraph == paragraph.Paragraph).ToList();
            Assert.Equal(Words(paragraph.Range.Of(Edition.Source)), Words(string.Join(' ', parts.Select(p => p.Text))));
            Assert.Equal(paragraph.Range.Length > longest, parts.Count > 1);
            Assert.Equal(parts.OrderBy(part => part.Start), parts);
        }
        if (longest == 2000)
            Assert.Equal(
                [4, 7, 21],
                quotations.GroupBy(q => q.Paragraph!.Value).Where(same => same.Count() > 1).Select(same => same.Key)
            );
        Assert.Contains(room.Posts, post => PlainText.Of(post.Reply).Contains("part 2 of", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Discord")]
    [InlineData("Slack")]
    public async Task The_longest_paragraphs_come_in_one_message_as_the_platforms_really_make_it(string platform)
    {
        await using var room = await Room.ReadingAsync(databases);
        room.Platform.Holding = platform == "Discord" ? DiscordMessage.Holds : reply => SlackMessage.Holds(reply);
        await room.RunDaysAsync(60);
        Assert.All(room.Posts, post => Assert.True(room.Platform.Holds(post.Reply), PlainText.Of(post.Reply)));
        var quotations = room.Posts.SelectMany(post => post.Reply.Quotations).ToList();
        foreach (var number in (int[])[4, 7, 21])
            Assert.Single(quotations, quotation => quotation.Paragraph == number);
    }

    [Fact]
    public async Task Where_a_reply_may_quote_few_words_a_paragraph_comes_whole_in_parts_that_keep_to_it()
    {
        const int limit = 80;
        var library = new Library([Some.ShippedLibrary.Papers[0] with { QuoteLimit = limit }]);
        await using var room = await Room.OpenAsync(databases, library: library);
        await room.AskAsync("/daily start time:07:00 zone:Europe/London");
        await room.RunDaysAsync(4);

        Assert.All(
            room.Posts,
            post =>
                Assert.InRange(
                    post.Reply.Quotations.Sum(quotation => quotation.Text.Split((char[]?)null).Length),
                    1,
                    limit
                )
        );
        var quotations = room.Posts.SelectMany(post => post.Reply.Quotations).ToList();
        foreach (var paragraph in Body.Take(4))
        {
            var parts = quotations.Where(quotation => quotation.Paragraph == paragraph.Paragraph).ToList();
            Assert.Equal(paragraph.Range.Of(Edition.Source).Split((char[]?)null).Length > limit, parts.Count > 1);
            Assert.Equal(Words(paragraph.Range.Of(Edition.Source)), Words(string.Join(' ', parts.Select(p => p.Text))));
        }
    }

    [Theory, BothDatabases]
    public async Task No_part_is_lost_or_doubled_when_the_bot_dies_between_them(Backend backend)
    {
        await using var room = await Room.OpenAsync(databases, backend);
        room.Platform.Longest = 900;
        await room.AskAsync("/daily start time:07:00 zone:Europe/London from:¶4");
        var whole = Words(Body.First(paragraph => paragraph.Paragraph == 4).Range.Of(Edition.Source));
        // Every second post arrives and nobody hears of it.
        for (var fault = 0; fault < 3; fault++)
            room.Platform.FailNext(PlatformFault.OutcomeUnknown, arrives: fault % 2 == 0);
        await room.RunDaysAsync(1);
        var parts = room.Posts.SelectMany(post => post.Reply.Quotations).ToList();
        Assert.True(parts.Count >= 3);
        Assert.Equal(whole, Words(string.Join(' ', parts.Select(part => part.Text))));
    }

    [Theory, BothDatabases]
    public async Task Where_the_text_is_corrected_between_parts_the_rest_of_the_day_is_left_to_the_next(Backend backend)
    {
        await using var room = await Room.OpenAsync(databases, backend);
        room.Platform.Longest = 900;
        await room.AskAsync("/daily start time:07:00 zone:Europe/London from:¶4");
        room.Platform.LetNextPass();
        room.Platform.FailNext(PlatformFault.OutcomeUnknown);
        while (room.Posts.Count == 0)
            await room.RunAsync(TimeSpan.FromMinutes(1));
        var database = room.Sorting.Process.GetRequiredService<Database>();
        await database.ExecuteAsync("update reading_days set edition = 'before'", null, Sorting.Cancellation);
        var posted = room.Posts.Count;
        await room.RunAsync(TimeSpan.FromHours(12));
        Assert.Equal(posted, room.Posts.Count);
        Assert.Contains("corrected between the parts", await room.AskAsync("/daily log"), StringComparison.Ordinal);
        await room.RunDaysAsync(1);
        Assert.Equal("¶4", room.Posts[posted].Reply.Quotations.First().Passage.Split('.')[0]);
    }

    [Theory]
    [InlineData("2 paragraphs")]
    [InlineData("400 words")]
    public async Task Larger_amounts_bring_every_paragraph_once_and_break_at_the_ends_of_sections(string amount)
    {
        await using var room = await Room.ReadingAsync(databases, $"amount:{amount} days:weekdays");
        await room.RunDaysAsync(60);
        Assert.Equal(Body.Select(paragraph => paragraph.Id.ToString()), room.Passages);
        Assert.True(room.Posts.Count < Body.Count);
        foreach (var post in room.Posts)
        {
            var sections = post.Reply.Quotations.Select(quotation =>
                Edition.Paragraphs[quotation.Paragraph!.Value - 1].Section
            );
            Assert.Single(sections.Distinct());
        }
    }

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
