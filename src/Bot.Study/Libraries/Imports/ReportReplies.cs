using System.Globalization;
using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Study.Libraries.Imports;

/// <summary>What a moderator sees of a file before it is accepted.</summary>
internal static class ReportReplies
{
    private const int MostSections = 20;
    private const int MostSuspects = 8;
    private const int MostRemarks = 6;

    /// <param name="same">A paper of the group's own with the same title, which this may be a new edition of.</param>
    public static Reply Shown(Proposal proposal, ImportReport report, PaperCard? same)
    {
        var blocks = new List<ReplyBlock>
        {
            new ReplyBlock.Heading($"To be accepted: {Shorten.For(report.Title)}"),
            new ReplyBlock.Rows([.. Facts(proposal, report)]),
            new ReplyBlock.Rows([.. report.Sections.Take(MostSections).Select(Line)]),
        };
        if (report.Sections.Count > MostSections)
            blocks.Add(ReplyBlock.Note.Of($"{report.Sections.Count - MostSections} more sections are in the file."));
        if (report.Suspects.Count > 0)
            blocks.Add(ReplyBlock.Prose.Of(Suspects(proposal, report)));
        blocks.AddRange(report.Remarks.Take(MostRemarks).Select(remark => ReplyBlock.Note.Of($"{remark}")));
        blocks.Add(
            ReplyBlock.Note.Of(
                "Nothing is used before it is accepted. Undecided, it is forgotten after a day. Once accepted, this group alone can read it."
            )
        );
        return Reply.Privately() with
        {
            Blocks = blocks,
            Buttons = [.. Buttons(proposal, same)],
            Files =
                report.Sections.Count > MostSections || report.Suspects.Count > MostSuspects
                    ? [new ReplyFile("report.txt", "text/plain; charset=utf-8", Whole(proposal, report))]
                    : [],
        };
    }

    private static IEnumerable<Button> Buttons(Proposal proposal, PaperCard? same)
    {
        if (same is not null)
            yield return new Button(
                "Accept as a new edition",
                Call.To("library accept", ("proposal", proposal.Id), ("edition-of", same.Id.Value))
            );
        yield return new Button(
            same is null ? "Accept" : "Accept as another paper",
            Call.To("library accept", ("proposal", proposal.Id))
        );
        yield return new Button(
            "Correct the parts",
            Call.To("library correct", ("proposal", proposal.Id), ("part", "text"))
        );
        yield return new Button(
            "Title and rights",
            Call.To("library correct", ("proposal", proposal.Id), ("part", "rights"))
        );
        yield return new Button("Cancel", Call.To("library cancel", ("proposal", proposal.Id)), ButtonEffect.Replaces);
    }

    private static IEnumerable<IReadOnlyList<Inline>> Facts(Proposal proposal, ImportReport report)
    {
        yield return Row("Read as", $"{report.Format}");
        yield return Row("Title", $"{report.Title}");
        yield return Row("Author", report.Author.Length > 0 ? Phrase.Of($"{report.Author}") : "not known");
        yield return Row("Language", LanguageNames.Of(report.Language));
        yield return Row(
            "Text",
            $"{report.Paragraphs:N0} paragraphs, {report.Sentences:N0} sentences, {report.Words:N0} words"
        );
        yield return Row(
            "Front and back",
            report.Front == 1
                ? Phrase.Of($"one paragraph before the text proper, {report.Back} behind it")
                : $"{report.Front} paragraphs before the text proper, {report.Back} behind it"
        );
        yield return Row(
            "Endnotes",
            report.Notes == 0
                ? "none found"
                : Phrase.Of($"{report.Notes} markers, {report.PairedNotes} with their body")
        );
        yield return Row(
            "Rights",
            proposal.Choices.Rights is { Length: > 0 } rights ? Phrase.Of($"{rights}") : "nothing said"
        );
        yield return Row(
            "Quote limit",
            proposal.QuoteLimit switch
            {
                null => "not said: none, or as before where this corrects a paper",
                QuoteLimit.None => "none",
                var limit => Phrase.Of($"{limit} words in one reply"),
            }
        );
    }

    private static IReadOnlyList<Inline> Line(ReportedSection section)
    {
        var name = section switch
        {
            { Kind: SectionKind.Title } => Phrase.Of($"§0 {section.Heading}"),
            { Number: { } number } => $"§{number} {section.Heading}",
            { Kind: SectionKind.Front } => "front",
            { Kind: SectionKind.Opening } => "opening",
            { Kind: SectionKind.Closing } => "closing",
            { Kind: SectionKind.Back } => "back",
            _ => "headed",
        };
        var range = section.First is { } first ? $" · ¶{first}–{section.Last}" : "";
        return [new Inline.Text($"{name}{range} · {section.Words:N0} words")];
    }

    private static Phrase Suspects(Proposal proposal, ImportReport report)
    {
        var shown = report.Suspects.Take(MostSuspects).Select(suspect => Words(proposal, suspect));
        Phrase end = report.Suspects.Count > MostSuspects ? "; more in the file." : ".";
        return report.Suspects.Count == 1
            ? Phrase.Of($"one word to look at: {Phrase.Join("; ", shown)}{end}")
            : $"{report.Suspects.Count} words to look at: {Phrase.Join("; ", shown)}{end}";
    }

    private static Phrase Words(Proposal proposal, SuspectWord suspect)
    {
        var now = Shorten.For(suspect.Range.Of(proposal.Draft.Source));
        return suspect.Kind switch
        {
            SuspectKind.LostLigature => Phrase.Of($"“{now}” has lost letters"),
            SuspectKind.MendedLigature => $"“{now}” was written with a ligature",
            SuspectKind.BrokenHyphen => $"“{now}” may be one word",
            SuspectKind.MendedHyphen => $"“{now}” was divided (“{Shorten.For(suspect.Was)}”)",
            _ => $"“{now}” may carry a note's number",
        };
    }

    private static byte[] Whole(Proposal proposal, ImportReport report)
    {
        var text = new StringBuilder();
        foreach (var row in Facts(proposal, report).Concat(report.Sections.Select(Line)))
            text.Append(PlainText.Of(row)).Append('\n');
        foreach (var suspect in report.Suspects)
            text.Append(Words(proposal, suspect)).Append('\n');
        foreach (var remark in report.Remarks)
            text.Append(remark).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static Inline[] Row(Phrase name, Phrase value) => [new Inline.Strong($"{name}: "), new Inline.Text(value)];
}
