using Bot.Texts.Papers;
using Bot.Texts.Readers;
using CsCheck;

namespace Bot.Texts.Tests.Papers;

public sealed class EditionTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.Const("\n"),
            Gen.Const("\n\n"),
            Gen.Const(". "),
            Gen.Const("[i]"),
            Gen.Const("[2] "),
            Gen.Const("” "),
            Gen.Const("\u00A0"),
            Gen.Const(".\r\n"),
            Gen.String[Gen.Char, 0, 12],
            Gen.String[Gen.Char.AlphaNumeric, 1, 30]
        )
        .Array[0, 60]
        .Select(string.Concat);

    [Fact]
    public void Any_text_is_divided_without_losing_a_character_or_is_refused_as_empty() =>
        AnyText.Sample(text =>
        {
            if (Divided(text) is not { } edition)
                return;
            var kept = string.Concat(
                edition.Blocks.SelectMany(block => block.Sentences).Select(sentence => sentence.Range.Of(text))
            );
            Assert.Equal(Words(text), Words(kept));
        });

    [Fact]
    public void The_same_text_gets_the_same_ids_every_time() =>
        AnyText.Sample(text => Assert.Equal(Divided(text)?.Id, Divided(text)?.Id));

    [Fact]
    public void Every_id_that_is_given_out_finds_its_words_again() =>
        AnyText.Sample(text =>
        {
            if (Divided(text) is not { } edition)
                return;
            foreach (var block in edition.Blocks)
            {
                foreach (var sentence in block.Sentences)
                {
                    var passage = edition.Around(sentence.Range);
                    Assert.True(PassageId.TryParse(passage.Id.ToString(), out var id));
                    Assert.Equal(passage.Range, edition.Find(id)!.Range);
                }
            }
        });

    [Fact]
    public void An_id_beyond_the_edition_finds_nothing()
    {
        var edition = Divided("Title\n\nOne. Two.\n\nThree.")!;
        Assert.NotNull(edition.Find(PassageId.OfSentences(1, 2, 2)));
        Assert.Null(edition.Find(PassageId.OfSentences(1, 2, 3)));
        Assert.Null(edition.Find(PassageId.OfParagraph(3)));
        Assert.Null(edition.Find(PassageId.OfSection(1)));
    }

    private static Edition? Divided(string text)
    {
        try
        {
            return new Edition(text, PlainTextReader.Read(text));
        }
        catch (UnreadableTextException)
        {
            Assert.DoesNotContain(text, character => char.IsLetterOrDigit(character));
            return null;
        }
    }

    private static string Words(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character is not ('\uFEFF' or '\0')));
}
