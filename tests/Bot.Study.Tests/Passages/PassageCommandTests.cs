using Bot.Chat.Replies;
using Bot.Texts.Papers;

namespace Bot.Study.Tests.Passages;

public sealed class PassageCommandTests
{
    [Theory]
    [InlineData("14", "¶14")]
    [InlineData("¶14.2-4", "¶14.2-4")]
    [InlineData("14-16", "¶14-16")]
    [InlineData("§2", "§2")]
    [InlineData("§0", "§0")]
    public async Task A_passage_is_shown_by_its_id(string typed, string id)
    {
        var reply = await Some.AskAsync($"/passage {typed}");
        Assert.Equal(id, reply.Quotations.First().Passage);
        Some.AssertVerbatim(reply, Some.ShippedEdition);
    }

    [Fact]
    public async Task Going_from_neighbour_to_neighbour_reads_every_sentence_once()
    {
        var reply = await Some.AskAsync("/passage 1.1");
        var read = new List<string> { reply.Quotations.Single().Text };
        while (reply.Buttons.FirstOrDefault(button => button.Label.EndsWith('→')) is { } next)
        {
            reply = await Some.AskAsync(Some.Group, next.Call);
            read.Add(reply.Quotations.Single().Text);
        }
        var sentences = Some.ShippedEdition.Paragraphs.SelectMany(paragraph => paragraph.Sentences);
        Assert.Equal(sentences.Select(sentence => sentence.Range.Of(Some.ShippedEdition.Source)), read);
    }

    [Fact]
    public async Task A_long_range_comes_in_pages_that_lose_nothing_and_say_where_they_are_cut()
    {
        var pages = await Some.AllPagesAsync("/passage 3-32", "More");
        Assert.All(pages, page => Assert.True(page.Length <= 3000));
        var expected = TextRange.FromBounds(
            Some.ShippedEdition.Paragraphs[2].Range.Start,
            Some.ShippedEdition.Paragraphs[31].Range.End
        );
        Assert.Equal(expected.Start, pages[0].Start);
        Assert.Equal(expected.End, pages[^1].Start + pages[^1].Length);
        for (var index = 1; index < pages.Count; index++)
        {
            Assert.True(pages[index - 1].CutAfter && pages[index].CutBefore);
            var between = Some.ShippedEdition.Source[
                (pages[index - 1].Start + pages[index - 1].Length)..pages[index].Start
            ];
            Assert.Equal("", between.Trim());
        }
    }

    [Theory]
    [InlineData("¶35", "¶1 to ¶34")]
    [InlineData("§5", "§0 (the title) to §4")]
    [InlineData("¶14.9", "¶14 has 5 sentences")]
    [InlineData("30-40", "¶1 to ¶34")]
    public async Task A_passage_that_is_not_there_is_answered_with_what_is(string id, string says)
    {
        var reply = await Some.AskAsync($"/passage {id}");
        Assert.False(reply.IsRefusal);
        Assert.Contains(says, PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_names_no_passage_is_refused() =>
        Assert.True((await Some.AskAsync("/passage banana")).IsRefusal);

    [Fact]
    public async Task A_sentence_longer_than_a_page_is_cut_between_words()
    {
        var group = Some.GroupWith(
            Some.LibraryOf("Title\n\n" + string.Concat(Enumerable.Repeat("word ", 2000)) + "end.")
        );
        var reply = await Some.AskAsync(group, "/passage 1");
        Assert.True(reply.Quotations.Single() is { Length: <= 3000, CutAfter: true });
    }
}
