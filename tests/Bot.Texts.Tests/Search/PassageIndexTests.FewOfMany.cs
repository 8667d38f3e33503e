using Bot.Texts.Papers;
using Bot.Texts.Search;
using CsCheck;

namespace Bot.Texts.Tests.Search;

public sealed partial class PassageIndexTests
{
    // Some words are on every page and some stand once; enough paragraphs for neighbours to lend each other score.
    private static readonly Gen<string> CommonWord = Gen.Double[0, 1].Select(at => $"word{(int)(200 * at * at * at)}x");

    private static readonly Gen<string[]> ManyParagraphs = CommonWord
        .Array[4, 30]
        .Select(words => string.Join(' ', words))
        .Array[150, 200];

    private static readonly Gen<string> Question = Gen.Select(CommonWord.Array[1, 5], Gen.Bool)
        .Select(
            (words, quoted) =>
                quoted && words.Length > 2 ? $"\"{words[0]} {words[1]}\" {words[2]}" : string.Join(' ', words)
        );

    [Fact]
    public void Whoever_asks_for_few_hits_gets_the_first_of_many()
    {
        Gen.Select(ManyParagraphs, Question.Array[8], Gen.Int[0, 300])
            .Sample(
                (paragraphs, questions, last) =>
                {
                    var index = PassageIndex.Build(SomeText.Of(paragraphs));
                    foreach (var horizon in (Horizon[])[Horizon.None, new Horizon(last)])
                    foreach (var question in questions)
                    {
                        var few = index.Search(new SearchQuery(question), horizon, 5).Hits;
                        var many = index.Search(new SearchQuery(question), horizon, 100).Hits;
                        Assert.Equal(
                            many.Take(5).Select(hit => (hit.Block, hit.Score)),
                            few.Select(hit => (hit.Block, hit.Score))
                        );
                    }
                },
                iter: 60
            );
    }
}
