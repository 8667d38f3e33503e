using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>
/// A paper on its way in: the draft a reader made, and what follows from the choices people make about it. Immutable; the
/// same draft and choices give the same edition.
/// </summary>
/// <param name="draft">What the reader made.</param>
/// <param name="fileName">What the file is called; its stem is the title where nothing else is known.</param>
public sealed class PaperImport(PaperDraft draft, string fileName)
{
    public PaperDraft Draft { get; } = draft;

    /// <summary>The edition as it would be accepted. Throws <see cref="ArgumentException"/> with a sentence where a choice fits nothing.</summary>
    public Edition Edition(ImportChoices choices) => new(Draft.Source, Divider.Divide(Draft, CorrectionsFor(choices)));

    public ImportReport Report(ImportChoices choices) => ReportOn(Edition(choices), choices);

    /// <summary>The paper, under the id a library gives it.</summary>
    public Paper Accept(PaperId id, ImportChoices choices)
    {
        var edition = Edition(choices);
        return new Paper(
            id,
            TitleOf(edition, choices),
            AuthorOf(choices),
            LanguageOf(choices) ?? "und",
            choices.Rights ?? "",
            edition,
            new Dictionary<int, string>()
        );
    }

    internal ImportReport ReportOn(Edition edition, ImportChoices choices) =>
        ImportReport.Of(Draft, edition, TitleOf(edition, choices), AuthorOf(choices), LanguageOf(choices));

    /// <summary>Only what people decided, and the headings where they touched them.</summary>
    private Corrections CorrectionsFor(ImportChoices choices)
    {
        if (choices.Headings.Count == 0 && choices.NoHeadings.Count == 0)
            return new Corrections(choices.Front, choices.Back, null);
        var words = Draft.Blocks.Select(block => Folded(block.Range.Of(Draft.Source))).ToHashSet();
        var unknown = choices
            .Headings.Concat(choices.NoHeadings)
            .FirstOrDefault(heading => !words.Contains(Folded(heading)));
        if (unknown is not null)
            throw new ArgumentException(
                $"No paragraph of the text consists of the words “{unknown}”.",
                nameof(choices)
            );
        var proposed = new Edition(Draft.Source, Divider.Divide(Draft, Corrections.None))
            .Blocks.Where(block => block.Kind == BlockKind.Heading)
            .Select(block => Folded(block.Range.Of(Draft.Source)));
        return new Corrections(
            choices.Front,
            choices.Back,
            [.. proposed.Union(choices.Headings.Select(Folded)).Except(choices.NoHeadings.Select(Folded))]
        );
    }

    private string TitleOf(Edition edition, ImportChoices choices) =>
        choices.Title
        ?? edition
            .Sections.FirstOrDefault(section => section.Kind == SectionKind.Title)
            ?.Heading?.Range.Of(edition.Source)
        ?? Draft.Title
        ?? Path.GetFileNameWithoutExtension(fileName);

    private string AuthorOf(ImportChoices choices) => choices.Author ?? Draft.Author ?? "";

    private string? LanguageOf(ImportChoices choices) => choices.Language ?? Draft.Language;

    private static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
