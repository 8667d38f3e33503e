using Bot.Texts.Papers;
using Bot.Texts.Search;
using CsCheck;

namespace Bot.Texts.Tests.Search;

public sealed partial class PassageIndexTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[0, 60],
        Gen.OneOf(
                "harbour",
                "Brégançon’s",
                " ",
                "\"",
                "“",
                "”",
                "[",
                "]",
                "ii",
                "U.S.",
                "1,000",
                "\u00ad",
                "👩‍🚀",
                "שלום"
            )
            .Array[0, 12]
            .Select(string.Concat),
        Gen.Char['\ud700', '\ue100'].Array[0, 20].Select(units => new string(units))
    );

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a AND (b")]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("?!…—")]
    [InlineData("words:ship~2^9 [a TO b]")]
    [InlineData("👩‍🚀🧊")]
    [InlineData("ספינה בקרח")]
    [InlineData("\ud83d")]
    [InlineData("ship \udc00 ice")]
    [InlineData("the of and")]
    [InlineData("𝔰𝔥𝔦𝔭 船が氷に")]
    public void No_query_is_wrong(string words)
    {
        foreach (var exact in (bool[])[false, true])
        {
            var found = Find(words, exact: exact);
            Assert.All(found.Hits, hit => Assert.NotEmpty(hit.Snippet.Text));
            Assert.True(found.WordsSearched > 0);
        }
        Assert.NotNull(Index.Completions(words, Horizon.None, 10));
    }

    [Fact]
    public void A_query_of_ten_thousand_characters_is_answered()
    {
        Assert.NotEmpty(Find(string.Join(' ', Enumerable.Repeat("harbour letters of xyzzyq", 500))).Hits);
        Assert.Empty(Find(new string('ß', 10_000)).Hits);
        Assert.Empty(Find(new string('"', 10_000), exact: true).Hits);
    }

    [Fact]
    public void Any_query_on_any_text_finds_marks_inside_its_snippets()
    {
        Gen.Select(Text.Array[1, 6], Text, Gen.Bool, Gen.Int[0, 6])
            .Sample(
                (lines, words, exact, horizon) =>
                {
                    var edition = SomeText.Of([.. lines.Select(line => $"x{line.ReplaceLineEndings("")}")]);
                    var index = PassageIndex.Build(edition);
                    foreach (var asked in (string[])[words, lines[0]])
                    {
                        var found = index.Search(new SearchQuery(asked, exact), new Horizon(horizon), 5);
                        foreach (var hit in found.Hits)
                        {
                            Assert.True(hit.Block.Paragraph <= horizon);
                            Assert.True(hit.Block.Range.Contains(hit.Snippet.Range));
                            Assert.Equal(edition.Find(hit.Snippet.Id)!.Text, hit.Snippet.Text);
                            Assert.InRange(hit.Snippet.Text.Length, 1, hit.Block.Range.Length);
                            Assert.All(
                                hit.Marks,
                                mark => Assert.True(hit.Snippet.Range.Contains(mark) && mark.Length > 0)
                            );
                            Assert.Equal(hit.Marks.Order(), hit.Marks);
                            Assert.True(!hit.HasWords || hit.Marks.Count > 0, "a direct hit shows why");
                        }
                    }
                    _ = index.Completions(words, Horizon.None, 5);
                },
                iter: 300
            );
    }
}
