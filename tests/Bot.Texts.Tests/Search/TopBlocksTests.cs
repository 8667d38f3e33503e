using Bot.Texts.Search;
using CsCheck;

namespace Bot.Texts.Tests.Search;

public sealed class TopBlocksTests
{
    // Many scores are equal, and many blocks have none.
    private static readonly Gen<float[]> Scores = Gen.Int[0, 40].Select(score => (float)score / 4).Array[0, 900];

    [Fact]
    public void The_best_come_first_and_of_equal_ones_the_earlier() =>
        Gen.Select(Scores, Gen.Int[-1, 300])
            .Sample(
                (scores, limit) =>
                    Assert.Equal(
                        Enumerable
                            .Range(0, scores.Length)
                            .Where(block => scores[block] > 0)
                            .OrderByDescending(block => scores[block])
                            .Take(limit),
                        TopBlocks.Of(scores, limit)
                    ),
                iter: 2000
            );
}
