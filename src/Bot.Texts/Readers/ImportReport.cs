using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>
/// What somebody should see before a paper is accepted. A pure function of the draft and the choices made so far; its
/// paragraph numbers are those the edition will have.
/// </summary>
public sealed record ImportReport(
    string Format,
    string Title,
    string Author,
    string? Language,
    IReadOnlyList<ReportedSection> Sections,
    int Paragraphs,
    int Sentences,
    int Words,
    int Front,
    int Back,
    int Notes,
    IReadOnlyList<Endnote> NotesWithoutBody,
    IReadOnlyList<SuspectWord> Suspects,
    IReadOnlyList<string> Remarks
)
{
    /// <summary>How many notes have their body.</summary>
    public int PairedNotes => Notes - NotesWithoutBody.Count;

    internal static ImportReport Of(PaperDraft draft, Edition edition, string title, string author, string? language) =>
        new(
            draft.Format,
            title,
            author,
            language,
            [
                .. edition.Sections.Select(section => new ReportedSection(
                    section.Kind,
                    section.Number,
                    section.Heading?.Range.Of(edition.Source),
                    section.Paragraphs.Count > 0 ? section.Paragraphs[0].Paragraph : null,
                    section.Paragraphs.Count > 0 ? section.Paragraphs[^1].Paragraph : null,
                    section.Paragraphs.Sum(paragraph => WordsOf(edition, paragraph))
                )),
            ],
            edition.Paragraphs.Count,
            edition.Paragraphs.Sum(paragraph => paragraph.Sentences.Count),
            edition.Paragraphs.Sum(paragraph => WordsOf(edition, paragraph)),
            edition.Paragraphs.Count(paragraph => paragraph.Section.Kind == SectionKind.Front),
            edition.Paragraphs.Count(paragraph => paragraph.Section.Kind == SectionKind.Back)
                - draft.Blocks.Count(block => block.IsNote),
            edition.Endnotes.Count,
            [.. edition.Endnotes.Where(note => note.Body is null)],
            draft.Suspects,
            draft.Remarks
        );

    private static int WordsOf(Edition edition, Block block)
    {
        var (words, inWord) = (0, false);
        foreach (var c in block.Range.SpanOf(edition.Source))
        {
            var isSpace = char.IsWhiteSpace(c);
            words += inWord || isSpace ? 0 : 1;
            inWord = !isSpace;
        }
        return words;
    }
}
