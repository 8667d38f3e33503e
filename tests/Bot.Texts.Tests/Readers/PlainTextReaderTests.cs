using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Readers;

public sealed class PlainTextReaderTests
{
    private const string Essay = """
        On walking: an essay


        This essay was first published in a small journal. The views expressed are the author's own.

        Nobody walks any more, and nobody misses it.

        How it began

        Long ago people walked because they had to. Nobody asked them.

        Why walk at all? Why not sit?

        Why we stopped

        Then came the wheel, and after it the road and everything that follows from roads.


        So much for walking.



        Anna Beispiel is a writer and walks a great deal.
        """;

    private static readonly Edition Read = new(Essay, PlainTextReader.Read(Essay));

    [Fact]
    public void Title_notice_opening_headings_closing_and_author_note_are_told_apart() =>
        Assert.Equal(
            ["Title", "Front ¶1", "Opening ¶2", "Headed ¶3", "Headed ¶5", "Closing ¶6", "Back ¶7"],
            Read.Sections.Select(section =>
                section.Kind + (section.Paragraphs.Count > 0 ? $" ¶{section.Paragraphs[0].Paragraph}" : "")
            )
        );

    [Fact]
    public void A_question_over_a_paragraph_is_a_heading_and_two_questions_are_a_paragraph()
    {
        Assert.Equal(
            ["How it began", "Why we stopped"],
            Read.Blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => block.Range.Of(Essay))
        );
        Assert.Equal("Why walk at all? Why not sit?", Read.Paragraphs[3].Range.Of(Essay));
    }

    [Fact]
    public void What_people_decided_overrules_what_the_reader_saw()
    {
        var decided = new Edition(Essay, PlainTextReader.Read(Essay, new Corrections(2, 0, ["How it began"])));
        Assert.Equal(SectionKind.Front, decided.Paragraphs[1].Section.Kind);
        Assert.DoesNotContain(decided.Sections, section => section.Kind == SectionKind.Back);
        Assert.Equal(1, decided.Blocks.Count(block => block.Kind == BlockKind.Heading));
    }

    [Fact]
    public void Lines_of_a_hard_wrapped_text_are_one_paragraph()
    {
        const string wrapped =
            "The first line of a paragraph that was wrapped by a mail program\nat some width goes on here, and here is a third line of the same\nparagraph. It ends.\n\n"
            + "The second paragraph was wrapped by the very same mail program, so\nthat it has lines of about the same length as those of the first\none. It ends too.";
        var edition = new Edition(wrapped, PlainTextReader.Read(wrapped));
        Assert.Equal(2, edition.Blocks.Count);
        Assert.Equal(2, edition.Blocks[0].Sentences.Count);
    }

    [Theory]
    [InlineData("Word[i] and word[ii]. He was \"[to follow]\" and [obtain] it [...] or [sic].[iii]", "1 2 3")]
    [InlineData("As he said,[1] and again[2], in [1990] and [2003] too.[3]", "1 2 3")]
    [InlineData("[I]n the beginning there was a note[1] and another[2].", "1 2")]
    [InlineData("A word¹ and another² in 10² metres³", "1 2 3")]
    [InlineData("Nothing here [iiii] and [ic] and [x", "")]
    public void Only_what_counts_like_notes_is_a_note(string text, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', PlainTextReader.Read(text).Endnotes.Select(note => note.Number)));

    [Fact]
    public void The_bodies_of_notes_are_paired_with_their_markers()
    {
        const string text =
            "Title\n\nA claim[i] and another one[ii] stand in this paragraph.\n\nNotes\n\n[i] A book, p. 5.\n\n[ii] Another book.";
        var notes = PlainTextReader.Read(text).Endnotes;
        Assert.Equal(["A book, p. 5.", "Another book."], notes.Select(note => note.Body!.Value.Of(text)));
        Assert.True(notes[0].Marker.Start < notes[0].Body!.Value.Start);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u00A0\r\n \uFEFF")]
    public void A_file_without_words_is_refused(string text) =>
        Assert.Throws<UnreadableTextException>(() => PlainTextReader.Read(text));
}
