using Bot.Texts.Names;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Names;

public sealed class NameIndexTests
{
    [Fact]
    public void Every_mention_is_a_slice_that_spells_the_name()
    {
        foreach (var gold in (NamesGold[])[NamesGold.Seed, NamesGold.Novel])
        foreach (var name in NameIndex.Of(gold.Edition, Horizon.None).Names)
        {
            Assert.Equal(name.Mentions.Order(), name.Mentions);
            Assert.Equal(name.Mentions.Count, name.Spellings.Sum(spelling => spelling.Count));
            Assert.All(
                name.Mentions,
                mention =>
                    Assert.Contains(
                        name.Spellings,
                        spelling => NameKey.Of(spelling.Written) == NameKey.Of(mention.Of(gold.Edition.Source))
                    )
            );
        }
    }

    [Fact]
    public void What_stands_beyond_the_horizon_decides_nothing()
    {
        var source = SeedPaper.Edition.Source;
        foreach (var last in (int[])[3, 8, 15])
        {
            var cut = SeedPaper.Edition.Paragraphs[last - 1].Range.End;
            var blocks = SeedPaper.Edition.Division.Blocks.Where(block =>
                block.Range.End <= cut || block.Kind != BlockKind.Paragraph
            );
            var rest = SeedPaper.Edition.Division with { Blocks = [.. blocks] };
            var alone = NameIndex.Of(new Edition(source, rest), Horizon.None).Names;
            var within = NameIndex.Of(SeedPaper.Edition, new Horizon(last)).Names;
            Assert.Equal(alone.Select(Show), within.Select(Show));
        }
    }

    [Theory]
    [InlineData("Mr Brown said no. Mrs Brown said yes.", 2)]
    [InlineData("Anne Brown said no. Then Anne said yes.", 1)]
    [InlineData("Anne Brown said no. Anne White said so too. Then Anne said yes.", 3)]
    [InlineData("Barack Obama spoke. Later B. Obama left, said Obama.", 1)]
    [InlineData("They met Lady Brown. They met Miss Brown.", 2)]
    public void Forms_are_one_person_only_where_the_text_leaves_no_other_choice(string text, int people) =>
        Assert.Equal(people, People(text).Count);

    [Theory]
    [InlineData("")]
    [InlineData("no names at all, only words.")]
    [InlineData("A B C D. I I I. ’s ’ d’ l’ - -- …")]
    [InlineData("\ud800 Broken \udc00 Surrogates said so. O’ O’s U.S U.. Mr. Mr.")]
    public void Any_text_will_do(string text)
    {
        var source = $"T\n\n{text}";
        Assert.NotNull(NameIndex.Of(new Edition(source, PlainTextReader.Read(source)), Horizon.None).Names);
    }

    private static List<Name> People(string text)
    {
        var source = $"A title\n\n{text}";
        var names = NameIndex.Of(new Edition(source, PlainTextReader.Read(source)), Horizon.None).Names;
        return [.. names.Where(name => name.Kind == NameKind.Person)];
    }

    private static string Show(Name name) =>
        $"{name.Kind} {name.Main} {string.Join(',', name.Spellings)} {string.Join(',', name.Mentions)}";
}
