using Bot.Texts.Papers;
using Bot.Texts.Search;
using CsCheck;

namespace Bot.Texts.Tests.Search;

public sealed partial class PassageIndexTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "harbour",
        "Ålesund",
        "letter",
        "letters",
        "keeper’s",
        "ice",
        "temper",
        "Xanthippe",
        "quartz",
        "quarz",
        "the",
        "of",
        "1911",
        "[i]"
    );

    private static readonly Gen<string> Line = Word.Array[1, 12].Select(words => string.Join(' ', words) + ".");

    [Fact]
    public void A_word_that_stands_only_beyond_the_horizon_is_not_in_the_text()
    {
        Assert.Empty(Find("Lübeck", horizon: 4).Hits);
        Assert.Empty(Find("Lübeck", horizon: 4, exact: true).Hits);
        Assert.DoesNotContain("Lübeck", Find("Lubek", horizon: 4).Nearest);
        Assert.Empty(Index.Completions("lüb", new Horizon(4), 5));
        Assert.NotEqual(SearchMode.EndnoteMarker, Find("iv", horizon: 3).Mode);
        Assert.Equal("Letters home", Find("letters", horizon: 0).Hits.Single().Snippet.Text);
    }

    [Fact]
    public void Nothing_beyond_the_horizon_leaks()
    {
        Gen.Select(Line.Array[2, 8], Line.Array[1, 4], Word.Array[1, 3])
            .Sample(
                (before, beyond, asked) =>
                {
                    var whole = SomeText.Of([.. before, "# Heading of all", .. beyond]);
                    var index = PassageIndex.Build(whole);
                    // What the group has read, as if the rest did not exist.
                    var read = PassageIndex.Build(SomeText.Of([.. before, "# Heading of all"]));
                    var horizon = new Horizon(before.Length);
                    foreach (var exact in (bool[])[false, true])
                    {
                        var query = new SearchQuery(string.Join(' ', asked), exact);
                        var (here, there) = (index.Search(query, horizon, 20), read.Search(query, Horizon.None, 20));
                        Assert.All(here.Hits, hit => Assert.True(horizon.Shows(hit.Block)));
                        Assert.Equal(there.WordsSearched, here.WordsSearched);
                        Assert.Equal(there.DirectHits, here.DirectHits);
                        Assert.Equal(there.Mode, here.Mode);
                        Assert.Equal(there.Forms.Order(), here.Forms.Order());
                        Assert.Equal(there.Nearest.Order(), here.Nearest.Order());
                    }
                    foreach (var prefix in (string[])["l", "q", "xa", "å", "1"])
                        Assert.Equal(
                            read.Completions(prefix, Horizon.None, 9).Order(),
                            index.Completions(prefix, horizon, 9).Order()
                        );
                },
                iter: 200
            );
    }
}
