using System.Text.RegularExpressions;
using Bot.Texts.Papers;
using Bot.Texts.Readers.Markup;
using Markdig;

namespace Bot.Texts.Readers;

/// <summary>Reads Markdown with footnotes, with or without a head of facts. The source text is the words without the marks.</summary>
public sealed partial class MarkdownReader : IPaperReader
{
    public string Format => "Markdown";

    public IReadOnlyList<string> Endings => [".md", ".markdown"];

    /// <summary>Marks that people do not set by accident, or a few of those that they might.</summary>
    public bool Recognises(OfferedFile file)
    {
        if (file.Text is not { } text)
            return false;
        var start = text[..Math.Min(text.Length, 400_000)];
        var often = OftenMarks.Count(start);
        return SureMarks.IsMatch(start) || often >= 3 || (often > 0 && Endings.Contains(file.Ending));
    }

    public PaperDraft Read(OfferedFile file, ReadingLimits limits, Action<ReadingProgress> tell)
    {
        var text = file.Text!;
        if (
            text.Split('\n').Max(line => line.TakeWhile(c => c is '>' or ' ' or '-' or '*' or '+').Count())
            > limits.Nesting
        )
            throw Archives.XmlGuard.TooDeep(limits);
        var writer = new PaperWriter(limits);
        var head = PandocHead.Match(text);
        if (head.Success)
            Head(writer, head);
        var pipeline = new MarkdownPipelineBuilder()
            .UseFootnotes()
            .UseYamlFrontMatter()
            .UsePipeTables()
            .UseGenericAttributes()
            .Build();
        var document = Markdown.Parse(head.Success ? text[head.Length..] : text, pipeline);
        var walk = new MarkdownWalk(writer, limits);
        for (var index = 0; index < document.Count; index++)
        {
            walk.Write(document[index], note: null);
            tell(new ReadingProgress(index + 1, document.Count));
        }
        return writer.Finish(Format);
    }

    private static void Head(PaperWriter writer, Match head)
    {
        writer.Title = head.Groups["title"].Value.Trim();
        writer.Author = head.Groups["author"].Value.Trim();
        writer.Open(BlockKind.Title);
        writer.Text(writer.Title);
        writer.Close();
    }

    [GeneratedRegex(
        @"^\[\^[^\]\s]+\]:[ \t]|^#{1,6}[ \t]+\S|^(```|~~~)|\A---\r?\n[\s\S]{0,4000}?^title:",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex SureMarks { get; }

    [GeneratedRegex(
        @"^[^\s=-].*\r?\n(={3,}|-{3,})[ \t]*\r?$|\[[^\]\n]+\]\((https?:|#)[^)\s]+\)|\*\*[^\s*][^*\n]*\*\*|\[\^[^\]\s]+\]|^>[ \t]\S|\\[\[\]*_]",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex OftenMarks { get; }

    // "% Title", "% Author", "% Date" on the first lines.
    [GeneratedRegex(
        @"\A%[ \t]*(?<title>\S[^\n]*)\n(%[ \t]*(?<author>[^\n]*)\n)?(%[^\n]*\n)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex PandocHead { get; }
}
