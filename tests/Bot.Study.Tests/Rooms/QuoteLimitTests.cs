using System.Text.RegularExpressions;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Tests.Discussions;
using Bot.Study.Tests.Libraries;
using Bot.Texts.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Study.Tests.Rooms;

public sealed partial class QuoteLimitTests
{
    private const int Limit = 25;

    [Fact]
    public async Task No_reply_quotes_more_than_the_limit_over_paging_context_and_ranges()
    {
        await using var group = Some.GroupWith(Limited());
        var (asked, quoted) = (new Queue<Call>(), 0);
        foreach (
            var line in new[]
            {
                "quote the",
                "quote war",
                "passage ¶1",
                "passage ¶1-8",
                "passage ¶2.1-3",
                "timeline",
                "endnote 2",
                "check \"the war in the war of the\"",
                "concordance the",
                "names",
                "outline",
                "catchup",
                $"check \"{Omitting()}\"",
            }
        )
            asked.Enqueue(CommandLine.Read(line, group.GetRequiredService<CommandTable>()).Call!);
        var seen = new HashSet<string>();
        while (asked.TryDequeue(out var call) && seen.Count < 120)
        {
            if (!seen.Add(call.Encode()))
                continue;
            var reply = await Some.AskAsync(group, call);
            var words = reply.Quotations.Sum(quotation => Words(quotation.Text)) + InRows(reply);
            Assert.True(words <= Limit, $"{call.Encode()} quotes {words} words");
            Assert.DoesNotContain(reply.Blocks, block => block is ReplyBlock.Picture);
            quoted += words;
            Some.AssertVerbatim(reply, Limited().Papers[0].Edition);
            foreach (var button in reply.Buttons.Where(button => button.Effect != ButtonEffect.Removes))
                asked.Enqueue(button.Call);
        }
        Assert.True(seen.Count > 30);
        Assert.True(quoted > 100);
    }

    [Fact]
    public async Task A_reply_that_is_cut_says_so_and_marks_the_cut()
    {
        await using var group = Some.GroupWith(Limited());
        var reply = await Some.AskAsync(group, "/passage ¶1-8");
        Assert.Equal(Limit, Words(reply.Quotations.Single().Text));
        Assert.True(reply.Quotations.Single().CutAfter);
        Assert.Contains("One reply may quote 25 words", PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_checked_quotation_left_out_is_a_quotation_too_and_its_own_words_are_the_members()
    {
        var line = $"/check \"{Omitting()}\"";
        await using var free = Some.GroupWith(Some.ShippedLibrary);
        Assert.True(InRows(await Some.AskAsync(free, line)) > Limit);
        await using var limited = Some.GroupWith(Limited());
        var reply = await Some.AskAsync(limited, line);
        Assert.Equal(0, InRows(reply));
        Assert.Contains("Shortened", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Contains("One reply may quote 25 words", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Equal(Limit, reply.Quotations.Sum(quotation => Words(quotation.Text)));
    }

    [Fact]
    public async Task Where_words_may_not_be_shown_any_more_their_place_is()
    {
        await using var group = Some.GroupWith(Limited());
        var reply = await Some.AskAsync(group, "/concordance war");
        var places = PlainText.Of(reply).Split('\n').Count(line => line.Contains('¶'));
        Assert.True(reply.Quotations.Count() < 8);
        Assert.True(places >= 8, PlainText.Of(reply));
    }

    [Fact]
    public async Task A_note_s_body_that_was_added_apart_is_held_to_the_limit()
    {
        var body = string.Join(' ', Enumerable.Range(1, 60).Select(number => $"wqnote{number}"));
        var paper = Limited().Papers[0] with { NoteBodies = new Dictionary<int, string> { [1] = body } };
        await using var group = Some.GroupWith(new Library([paper]));
        var said = PlainText.Of(await Some.AskAsync(group, "/endnote 1"));
        Assert.Contains("wqnote25 […]", said, StringComparison.Ordinal);
        Assert.DoesNotContain("wqnote26", said, StringComparison.Ordinal);
        Assert.Contains("One reply may quote 25 words", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discussion_s_board_passage_at_hand_and_minutes_are_held_to_the_limit()
    {
        await using var circle = new Circle(Limited());
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶1-8");
        await circle.SettleAsync();
        foreach (var passage in new[] { "¶2", "¶3", "¶4" })
        {
            var form = await circle.OpenFormAsync(Circle.Mod, circle.Board(), "Put a passage forward");
            await circle.SubmitAsync(Circle.Mod, form, ("passage", passage));
        }
        await circle.SettleAsync();
        Assert.Equal(Limit, circle.Board().Quotations.Sum(quotation => Words(quotation.Text)));
        var here = await circle.PressAsync(Circle.Mod, circle.Board(), "Passage at hand");
        Assert.Equal(Limit, here.Quotations.Sum(quotation => Words(quotation.Text)));
        await circle.TypeAsync(Circle.Mod, "/discuss close");
        await circle.SettleAsync();
        var minutes = circle.MinutesFile();
        var quoted = minutes.Split('\n').Where(line => line.StartsWith("> “", StringComparison.Ordinal));
        Assert.Equal(Limit, quoted.Sum(line => Words(line[2..].Replace(" […]", "", StringComparison.Ordinal))));
        foreach (var passage in new[] { "¶2", "¶3", "¶4" })
            Assert.Contains($"put {passage} forward", minutes, StringComparison.Ordinal);
        Assert.Contains("One reply may quote 25 words", minutes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_is_not_in_English_is_searched_by_its_own_forms_and_says_what_it_is_not_understood_for()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        await LibrarySteps.ReadItAsync(
            group,
            Some.Room,
            "Le phare\n\nLes marins chantaient sur la mer, et le vent du nord ne se levait pas dans la nuit. Ils étaient avec les pêcheurs."
        );
        Assert.Single((await Some.AskAsync(group, "/quote chanter")).Quotations);
        Assert.Contains(
            "in English only, and this paper is in French",
            PlainText.Of(await Some.AskAsync(group, "/timeline")),
            StringComparison.Ordinal
        );
    }

    private static Library Limited()
    {
        var shipped = Some.ShippedLibrary.Papers[0];
        return new Library([shipped with { QuoteLimit = Limit }]);
    }

    /// <summary>A sentence of the text of which nothing is left but its beginning and its end.</summary>
    private static string Omitting()
    {
        var edition = Some.ShippedEdition;
        var words = edition
            .Paragraphs.SelectMany(paragraph => paragraph.Sentences)
            .Select(sentence => sentence.Range.Of(edition.Source))
            .First(text => Words(text) > Limit + 15 && !text.Contains('“', StringComparison.Ordinal))
            .Split(' ');
        return $"{string.Join(' ', words[..5])} {string.Join(' ', words[^5..])}";
    }

    /// <summary>The text's own words that stand in lines of the bot.</summary>
    private static int InRows(Reply reply) =>
        reply
            .Blocks.OfType<ReplyBlock.Rows>()
            .SelectMany(rows => rows.Lines)
            .SelectMany(line => Quoted.Matches(PlainText.Of(line)))
            .Select(match => match.Groups["words"].Value)
            .Where(words => Some.ShippedEdition.Source.Contains(words, StringComparison.Ordinal))
            .Sum(Words);

    [GeneratedRegex("“(?<words>[^”]*)”", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted { get; }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
