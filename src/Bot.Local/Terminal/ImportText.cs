using System.Text;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Local.Terminal;

/// <summary>An import report for people at a terminal. Control characters of the file never reach it.</summary>
public static class ImportText
{
    private const int Shown = 20;

    public static string Of(Refusal refusal) => $"Not read ({refusal.Name}). {Clean(refusal.Sentence)}";

    public static string Of(ImportReport report, Edition edition, string file)
    {
        var text = new StringBuilder();
        text.Append($"{Clean(report.Title)}\n");
        var facts = new[]
        {
            report.Author,
            report.Language is { } language ? $"language {language}" : "language unknown",
            report.Format,
        };
        text.Append($"{Clean(string.Join(" · ", facts.Where(fact => fact.Length > 0)))}\n\n");
        foreach (
            var section in report.Sections.Where(section => section.First is not null || section.Heading is not null)
        )
            text.Append(Line(section));
        text.Append($"\n{report.Paragraphs} paragraphs, {report.Sentences} sentences, {report.Words} words\n");
        text.Append($"{report.Front} paragraphs of front matter, {report.Back} of back matter proposed\n");
        text.Append(Notes(report));
        text.Append(Suspects(report, edition));
        foreach (var remark in report.Remarks)
            text.Append($"{Clean(remark)}\n");
        return text.Append(
                $"\nAccept with:  import {Clean(file)} --accept\nCorrect with: --front N  --back N  --heading \"WORDS\"  --no-heading \"WORDS\"  --title  --author  --language  --rights\n"
            )
            .ToString();
    }

    private static string Line(ReportedSection section)
    {
        var name = section switch
        {
            { Kind: SectionKind.Title } => $"title    {section.Heading}",
            { Heading: { } heading } => $"§{section.Number, -7} {heading}",
            _ => section.Kind.ToString().ToLowerInvariant(),
        };
        var paragraphs = section switch
        {
            { First: null } => "",
            { First: var first, Last: var last } when first == last => $"¶{first}",
            _ => $"¶{section.First}-{section.Last}",
        };
        return $"{Clean(name), -60} {paragraphs, -12} {(section.Words > 0 ? $"{section.Words} words" : "")}".TrimEnd()
            + "\n";
    }

    private static string Notes(ImportReport report)
    {
        if (report.Notes == 0)
            return "No notes found\n";
        var text = $"{report.Notes} notes, {report.PairedNotes} with their body";
        if (report.NotesWithoutBody.Count == 0)
            return text + "\n";
        var first = report.NotesWithoutBody.Take(Shown).Select(note => note.Label);
        return $"{text}; without: {Clean(string.Join(", ", first))}{(report.NotesWithoutBody.Count > Shown ? ", …" : "")}\n";
    }

    private static string Suspects(ImportReport report, Edition edition)
    {
        var text = new StringBuilder();
        foreach (var kind in report.Suspects.GroupBy(word => word.Kind))
        {
            text.Append($"{Named(kind.Key)}: {kind.Count()}\n");
            foreach (var word in kind.Take(Shown))
            {
                var now = word.Range.Of(edition.Source);
                var change = word.Was == now ? now : $"{word.Was} → {now}";
                text.Append($"  {edition.Around(word.Range).Id, -8} {Clean(change)}\n");
            }
            if (kind.Count() > Shown)
                text.Append($"  … and {kind.Count() - Shown} more\n");
        }
        return text.ToString();
    }

    private static string Named(SuspectKind kind) =>
        kind switch
        {
            SuspectKind.LostLigature => "Words with lost letters",
            SuspectKind.MendedLigature => "Ligatures written out",
            SuspectKind.BrokenHyphen => "Words that a hyphen may have broken",
            SuspectKind.MendedHyphen => "Words divided at the end of a line, joined",
            _ => "Numbers that may be lost notes",
        };

    private static string Clean(string text) =>
        string.Concat(
            text.Select(c =>
                char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? ' ' : c
            )
        );
}
