using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Readers;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("He came. She left.", "He came.|She left.")]
    [InlineData(
        "E. Weber and J.-P. Roux met in the U.S. that year. They spoke.",
        "E. Weber and J.-P. Roux met in the U.S. that year.|They spoke."
    )]
    [InlineData("“It is late.” He went home.", "“It is late.”|He went home.")]
    [InlineData("He said “no”. Then he left.", "He said “no”.|Then he left.")]
    [InlineData(
        "An open “quote stays open. The next sentence stands.",
        "An open “quote stays open.|The next sentence stands."
    )]
    [InlineData("A stray mark. . Another sentence.", "A stray mark. .|Another sentence.")]
    [InlineData("Two stops.. Another sentence.", "Two stops..|Another sentence.")]
    [InlineData("The end.[1] . Another one.[2]", "The end.[1] .|Another one.[2]")]
    [InlineData("The end[1]. Another one.[2] Last", "The end[1].|Another one.[2]|Last")]
    [InlineData("It is “clear [...] Now” and done. Yes.", "It is “clear [...] Now” and done.|Yes.")]
    [InlineData("Some (why?) superficial view. Yes!", "Some (why?) superficial view.|Yes!")]
    [InlineData("See no. 5 and p. 7, vol. 2. Then stop.", "See no. 5 and p. 7, vol. 2.|Then stop.")]
    [InlineData("He said no. Then he left.", "He said no.|Then he left.")]
    [InlineData("Really?! Yes… Perhaps.", "Really?!|Yes…|Perhaps.")]
    [InlineData("It grew by 3.5 per cent. In 1990. 15 came.", "It grew by 3.5 per cent.|In 1990.|15 came.")]
    [InlineData("你好。再见。", "你好。|再见。")]
    public void A_sentence_ends_where_a_reader_would_end_it(string text, string sentences)
    {
        // A first block that is no title, so that the text is a paragraph.
        var source = $"{text}\n\n{text} Filler words follow here so that nothing looks like a heading at all.";
        var edition = new Edition(source, PlainTextReader.Read(source, new Corrections(0, 0, [])));
        var split = new SentenceSplitter(text, edition.Endnotes)
            .Split(new TextRange(0, text.Length))
            .Select(range => range.Of(text));
        Assert.Equal(sentences.Split('|'), split);
    }
}
