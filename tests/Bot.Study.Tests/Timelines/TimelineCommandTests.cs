using System.Text;
using Bot.Chat.Replies;

namespace Bot.Study.Tests.Timelines;

public sealed class TimelineCommandTests
{
    [Theory]
    [InlineData("/timeline")]
    [InlineData("/timeline from:2022-02 to:2022-12")]
    [InlineData("/timeline about:NATO")]
    public async Task Every_entry_is_verbatim_and_has_a_passage(string line)
    {
        var reply = await Some.AskAsync(line);
        Assert.NotEmpty(reply.Quotations);
        Some.AssertVerbatim(reply, Some.ShippedEdition);
    }

    [Fact]
    public async Task The_full_list_is_in_order_of_the_times_it_tells_of()
    {
        var reply = await Some.PressAsync(await Some.AskAsync("/timeline"), "Full list");
        var csv = Encoding.UTF8.GetString(reply.Files.Single(file => file.Name == "timeline.csv").Content.Span);
        var days = csv.Split("\r\n")[1..^1].Select(line => line.Split("\",\"")[3]).ToList();
        Assert.True(days.Count > 30);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
    }

    [Fact]
    public async Task A_span_keeps_what_lies_in_it()
    {
        var all = await Some.AllPagesAsync("/timeline from:2022-02 to:2022-12", "Later");
        Assert.Contains(all, quotation => quotation.Text.Contains("February 21, 2022", StringComparison.Ordinal));
        Assert.DoesNotContain(
            all,
            quotation => quotation.Text.StartsWith("In February 2023", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_has_held_since_before_the_span_is_kept_and_said_to_reach_beyond()
    {
        var group = Some.GroupWith(
            Some.LibraryOf("A title\n\nSince 1814 the school has had two rooms.\n\nIn 1825 the school burnt down.")
        );
        var reply = await Some.AskAsync(group, "/timeline from:1818 to:1820");
        Assert.Contains("1814 (reaches beyond the span asked for)", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Single(reply.Quotations);
    }

    [Fact]
    public async Task A_topic_keeps_the_paragraphs_that_name_it()
    {
        var about = await Some.AllPagesAsync("/timeline about:Stockholm", "Later");
        Assert.NotEmpty(about);
        Assert.All(
            about,
            quotation =>
                Assert.Contains(
                    "Stockholm",
                    Some.ShippedEdition.Paragraphs[quotation.Paragraph!.Value - 1].Range.Of(Some.ShippedEdition.Source),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task A_topic_of_many_paragraphs_loses_none_of_them()
    {
        var paragraphs = Enumerable.Range(1700, 150).Select(year => $"In {year} the river rose above the mill.");
        var group = Some.GroupWith(Some.LibraryOf($"A title\n\n{string.Join("\n\n", paragraphs)}"));
        var list = await Some.AskAsync(group, "/timeline about:river");
        var reply = await Some.AskAsync(group, Assert.Single(list.Buttons, button => button.Label == "Full list").Call);
        Assert.Contains("All 150 dated statements.", PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("§1")]
    [InlineData("illusions")]
    public async Task A_section_keeps_what_stands_in_it(string section)
    {
        var all = await Some.AllPagesAsync($"/timeline section:{section}", "Later");
        Assert.NotEmpty(all);
        Assert.All(all, quotation => Assert.Contains("§1 ", quotation.Place, StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_sentences_of_the_one_date_asked_for_stand_side_by_side()
    {
        var reply = await Some.AskAsync("/timeline from:2022-12 to:2022-12 section:§3");
        // What lasts since 2017 and since 2022, then the two sentences that name the month.
        Assert.Equal(["¶19.3", "¶22.6", "¶17.5", "¶21.4"], reply.Quotations.Select(quotation => quotation.Passage));
        Assert.Contains("2022 (reaches beyond the span asked for)", PlainText.Of(reply), StringComparison.Ordinal);
        Some.AssertVerbatim(reply, Some.ShippedEdition);
    }

    [Fact]
    public async Task Passages_that_date_the_same_differently_stand_side_by_side()
    {
        const string one = "On 4 March 1809 the wooden bridge below the mill was carried away by the flood.";
        const string other = "The flood carried the wooden bridge below the mill away on 9 March 1809.";
        var group = Some.GroupWith(Some.LibraryOf($"A title\n\n{one}\n\nNothing more is known.\n\n{other}"));
        var list = await Some.AskAsync(group, "/timeline");
        var button = Assert.Single(list.Buttons, button => button.Label == "Different dates");
        var reply = await Some.AskAsync(group, button.Call);
        Assert.Equal([one, other], reply.Quotations.Select(quotation => quotation.Text));
        Assert.Contains("¶1 beside ¶3", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.DoesNotContain((await Some.AskAsync("/timeline")).Buttons, button => button.Label == "Different dates");
    }

    [Fact]
    public async Task A_reader_with_a_dark_screen_can_ask_for_a_dark_picture()
    {
        var light = await Some.AskAsync("/timeline");
        var dark = await Some.AskAsync("/timeline dark:true");
        var onDark = light.Blocks.OfType<ReplyBlock.Picture>().Single().OnDark!();
        Assert.False(light.AllFiles.Single().Content.Span.SequenceEqual(onDark.Content.Span));
        Assert.True(dark.AllFiles.Single().Content.Span.SequenceEqual(onDark.Content.Span));
        Assert.Null(dark.Blocks.OfType<ReplyBlock.Picture>().Single().OnDark);
    }

    [Theory]
    [InlineData("/timeline section:nowhere", "Its parts: opening; §1")]
    [InlineData("/timeline section:approach", "names no one part")]
    [InlineData("/timeline from:banana", "banana")]
    [InlineData("/timeline to:2022-13", "2022-13")]
    [InlineData("/timeline from:2023 to:2022", "comes after")]
    [InlineData("/timeline nonsense:1", "no option")]
    public async Task What_cannot_be_read_is_refused_with_the_reason(string line, string reason)
    {
        var reply = await Some.AskAsync(line);
        Assert.True(reply.IsRefusal);
        Assert.Contains(reason, PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_span_without_dates_is_answered_with_the_years_there_are()
    {
        var reply = await Some.AskAsync("/timeline from:1800 to:1850");
        Assert.Contains("The text speaks of", PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_without_dates_says_so()
    {
        var group = Some.GroupWith(Some.LibraryOf("A title\n\nNothing here ever happened at any time."));
        Assert.Contains(
            "names no dates",
            PlainText.Of(await Some.AskAsync(group, "/timeline")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_first_page_carries_a_picture_and_the_others_none()
    {
        var first = await Some.AskAsync("/timeline");
        var file = Assert.Single(first.AllFiles);
        Assert.Equal("image/png", file.ContentType);
        Assert.DoesNotContain((await Some.PressAsync(first, "Later")).Blocks, block => block is ReplyBlock.Picture);
    }

    [Fact]
    public async Task The_years_stand_above_the_entries()
    {
        var text = PlainText.Of(await Some.AskAsync("/timeline"));
        Assert.Contains("\n\n2022\n\n", text, StringComparison.Ordinal);
        var ofOneYear = Some.GroupWith(
            Some.LibraryOf("A title\n\nIn May 1809 the river rose.\n\nIn June 1809 the bridge fell.")
        );
        Assert.DoesNotContain(
            "\n\n1809\n\n",
            PlainText.Of(await Some.AskAsync(ofOneYear, "/timeline")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Dates_that_are_only_mentioned_are_counted_and_stand_in_the_file()
    {
        var reply = await Some.AskAsync("/timeline");
        Assert.Contains("more are only mentioned", PlainText.Of(reply), StringComparison.Ordinal);
        var file = (await Some.PressAsync(reply, "Full list")).Files.Single(file => file.Name == "timeline.md");
        Assert.Contains("## Also mentioned", Encoding.UTF8.GetString(file.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_only_mentioned_is_shown_when_it_is_asked_for()
    {
        var reply = await Some.AskAsync("/timeline from:2003 to:2003");
        Assert.Contains("(mentioned)", PlainText.Of(reply), StringComparison.Ordinal);
        Some.AssertVerbatim(reply, Some.ShippedEdition);
    }

    [Theory]
    [InlineData("In 490 BC the Athenians met the Persians at Marathon.", "490 BC")]
    [InlineData("In AD 843 the brothers met at Verdun and divided the realm.", "843")]
    public async Task A_single_old_date_is_listed_and_drawn(string sentence, string date)
    {
        var reply = await Some.AskAsync(Some.GroupWith(Some.LibraryOf($"A title\n\n{sentence}")), "/timeline");
        Assert.Contains($"{date}  “{sentence}”", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Contains("The only date.", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Single(reply.AllFiles);
    }
}
