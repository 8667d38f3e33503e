using AngleSharp.Html.Parser;
using Bot.Local.Web;
using Bot.Local.Web.Drawing;
using Bot.Texts.Papers;

namespace Bot.Local.Tests.Web.Drawing;

public sealed class TextHtmlTests
{
    private static readonly Edition Edition = Some.Paper.Edition;

    [Fact]
    public void The_page_has_the_sources_own_characters_at_the_sources_own_offsets()
    {
        var page = Draw(Horizon.None);
        var blocks = page.QuerySelectorAll(".block").ToList();
        Assert.Equal(Edition.Blocks.Count, blocks.Count);
        foreach (var block in blocks)
        {
            var start = int.Parse(block.GetAttribute("data-start")!);
            Assert.Equal(Edition.Source.Substring(start, block.TextContent.Length), block.TextContent);
        }
        Assert.Equal(Edition.Endnotes.Count, page.QuerySelectorAll("button.note").Length);
    }

    [Fact]
    public void No_word_that_stands_only_beyond_the_horizon_is_in_the_page()
    {
        for (var last = 0; last <= Edition.Paragraphs.Count; last++)
        {
            var horizon = new Horizon(last);
            var html = TextHtml.Of(new TextOnTable(Some.Paper, horizon)).ToString();
            var open = WordsOf(Edition.Blocks.Where(horizon.Shows).Select(Words))
                .Concat(WordsOf([Some.Paper.Author, Some.Paper.Rights, "to not read yet"]))
                .ToHashSet();
            var closed = WordsOf(Edition.Blocks.Where(block => !horizon.Shows(block)).Select(Words)).Except(open);
            var shown = WordsOf([new HtmlParser().ParseDocument(html).Body!.TextContent]).ToHashSet();
            Assert.Empty(closed.Intersect(shown));
            Assert.Equal(last < Edition.Paragraphs.Count, html.Contains("not read yet", StringComparison.Ordinal));
        }
    }

    private static AngleSharp.Dom.IDocument Draw(Horizon horizon) =>
        new HtmlParser().ParseDocument(TextHtml.Of(new TextOnTable(Some.Paper, horizon)).ToString());

    private static string Words(Block block) => block.Range.Of(Edition.Source);

    private static IEnumerable<string> WordsOf(IEnumerable<string> texts) =>
        texts.SelectMany(text =>
            text.Split(
                [.. text.Where(character => !char.IsLetter(character)).Distinct()],
                StringSplitOptions.RemoveEmptyEntries
            )
        );
}
