using Bot.Texts.Papers;
using Bot.Texts.Search;

namespace Bot.Texts.Tests.Search;

public sealed class ShippedPaperTests
{
    private static readonly Paper Paper = PaperFolder.Load(SeedPaper.Folder);
    private static readonly PassageIndex Index = PassageIndex.Build(Paper.Edition, Paper.Language);

    [Fact]
    public void Six_paragraphs_name_Bratislava()
    {
        var found = Index.Search(new SearchQuery("Bratislava"), Horizon.None, 50);
        Assert.Equal(6, found.DirectHits);
        Assert.Equal(6, found.Hits.Count);
        Assert.All(found.Hits, hit => Assert.Contains("Bratislava", hit.Snippet.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void No_break_spaces_and_accents_hide_nothing()
    {
        var source = Paper.Edition.Source.Replace('\u00a0', ' ');
        var phrases = Index.Search(new SearchQuery("\"balance of power\""), Horizon.None, 50);
        Assert.Equal(
            Paper.Edition.Blocks.Count(block =>
                block.Range.Of(source).Contains("balance of power", StringComparison.OrdinalIgnoreCase)
            ),
            phrases.DirectHits
        );
        Assert.Equal(
            Index.Search(new SearchQuery("Élysée"), Horizon.None, 50).DirectHits,
            Index.Search(new SearchQuery("elysee"), Horizon.None, 50).DirectHits
        );
    }

    [Fact]
    public void Every_note_marker_finds_the_sentence_that_carries_it()
    {
        foreach (var note in Paper.Edition.Endnotes)
        {
            foreach (var typed in (string[])[note.Label, $"[{note.Label}]", $"[{note.Number}]"])
            {
                var found = Index.Search(new SearchQuery(typed), Horizon.None, 1);
                Assert.Equal(SearchMode.EndnoteMarker, found.Mode);
                Assert.True(found.Hits[0].Snippet.Range.Contains(note.Marker), typed);
            }
        }
    }

    [Fact]
    public void Each_sentence_is_found_word_for_word_in_its_place()
    {
        foreach (var block in Paper.Edition.Blocks)
        {
            foreach (var sentence in block.Sentences)
            {
                var words = sentence.Range.Of(Paper.Edition.Source);
                var found = Index.Search(new SearchQuery(words, Exact: true), Horizon.None, 50);
                Assert.Contains(found.Hits, hit => hit.Block == block && hit.Snippet.Range.Contains(sentence.Range));
            }
        }
    }
}
