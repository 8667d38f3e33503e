using Bot.Texts.Names;
using Bot.Texts.Papers;

namespace Bot.Texts.Tests.Names;

public sealed class NamesGoldTests
{
    [Theory]
    [InlineData(NameKind.Person)]
    [InlineData(NameKind.Place)]
    public void The_paper_that_ships_shows_its_people_and_places(NameKind kind) => AssertGood(NamesGold.Seed, kind);

    [Theory]
    [InlineData(NameKind.Person)]
    [InlineData(NameKind.Place)]
    public void A_novel_shows_its_people_and_places(NameKind kind) => AssertGood(NamesGold.Novel, kind);

    private static void AssertGood(NamesGold gold, NameKind kind)
    {
        var (precision, recall, wrong, missed) = gold.Score(NameIndex.Of(gold.Edition, Horizon.None).Names, kind);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kind}: precision {precision:F3}, recall {recall:F3}; wrong: {string.Join(", ", wrong)}; missed: {string.Join(", ", missed)}"
        );
        Assert.True(precision >= 0.9, $"precision {precision:F3}, wrong: {string.Join(", ", wrong)}");
        Assert.True(recall >= 0.85, $"recall {recall:F3}, missed: {string.Join(", ", missed)}");
    }
}
