using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Papers;

public sealed class EditionChangesTests
{
    [Fact]
    public void What_was_changed_put_in_and_taken_out_is_told_and_the_rest_is_matched()
    {
        var changes = Between("one,two,three,four,five", "new,one,two,threee,five");
        Assert.Equal(
            [new ChangedParagraph(null, 1), new ChangedParagraph(3, 4), new ChangedParagraph(4, null)],
            changes.Changed
        );
        Assert.Equal([0, 2, 3, 4, 4, 5], Enumerable.Range(0, 6).Select(changes.CarriedTo));
        Assert.True(changes.Touches(2, 3));
        Assert.False(changes.Touches(1, 2));
    }

    [Fact]
    public void A_paragraph_that_may_have_taken_in_what_stood_behind_it_is_not_gone_to_for_sure()
    {
        Assert.Equal([0, 1, 1, 1, 3], Enumerable.Range(0, 5).Select(Between("a,b,c,d", "a,b c,d").SurelyCarriedTo));
        // A slip that was mended: as many stand there as before.
        Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, 4).Select(Between("a,bb,c", "a,b,c").SurelyCarriedTo));
    }

    [Fact]
    public void Paragraphs_that_stand_several_times_are_matched_by_their_neighbours()
    {
        var changes = Between("a,x,b,x,c", "a,x,b,x,x,c");
        Assert.Equal([new ChangedParagraph(null, 5)], changes.Changed);
        Assert.Equal(6, changes.CarriedTo(5));
    }

    [Fact]
    public void A_note_that_has_another_number_changes_no_words()
    {
        var changes = EditionChanges.Between(
            EditionOf("A Title\n\nFirst words.[1] More.\n\nSecond words.[2]"),
            EditionOf("A Title\n\nFirst words.[1] More.[2]\n\nSecond words.[3]")
        );
        Assert.Empty(changes.Changed);
    }

    [Fact]
    public void Places_keep_their_order_and_unchanged_words_their_place_whatever_was_changed()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var before = Enumerable.Range(0, 1 + random.Next(12)).Select(_ => $"w{random.Next(8)}").ToList();
            var now = before.ToList();
            for (var edit = random.Next(5); edit > 0; edit--)
            {
                var at = random.Next(now.Count);
                switch (random.Next(3))
                {
                    case 0:
                        now.Insert(at, $"n{random.Next(8)}");
                        break;
                    case 1 when now.Count > 1:
                        now.RemoveAt(at);
                        break;
                    default:
                        now[at] = $"c{random.Next(8)}";
                        break;
                }
            }
            var changes = Between(string.Join(',', before), string.Join(',', now));
            var carried = Enumerable.Range(0, before.Count + 1).Select(changes.CarriedTo).ToList();
            Assert.Equal(carried.Order(), carried);
            Assert.InRange(carried[^1], 0, now.Count);
            Assert.Equal(before.SequenceEqual(now), changes.Changed.Count == 0);
            // Whatever is not told as changed stands there word for word.
            foreach (
                var paragraph in Enumerable.Range(1, before.Count).Where(number => !changes.Touches(number, number))
            )
                Assert.Equal(before[paragraph - 1], now[changes.CarriedTo(paragraph) - 1]);
        }
    }

    private static EditionChanges Between(string before, string now) =>
        EditionChanges.Between(Paragraphs(before), Paragraphs(now));

    private static Edition Paragraphs(string words) =>
        EditionOf(
            $"A Title\n\n{string.Join("\n\n", words.Split(',').Select(word => $"Here is {word} and more of it."))}"
        );

    private static Edition EditionOf(string source) => new(source, PlainTextReader.Read(source));
}
