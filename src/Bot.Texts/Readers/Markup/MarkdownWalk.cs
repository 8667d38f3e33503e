using Bot.Texts.Papers;
using Bot.Texts.Readers.Archives;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Markdig.Syntax.Block;

namespace Bot.Texts.Readers.Markup;

/// <summary>Goes through a parsed Markdown text and takes its words down.</summary>
internal sealed class MarkdownWalk(PaperWriter writer, ReadingLimits limits)
{
    private int _depth;

    /// <param name="block">With everything inside it.</param>
    /// <param name="note">The note whose body it belongs to.</param>
    public void Write(Block block, string? note)
    {
        if (++_depth > limits.Nesting)
            throw XmlGuard.TooDeep(limits);
        switch (block)
        {
            case YamlFrontMatterBlock facts:
                Facts(facts.Lines.ToString());
                break;
            case HeadingBlock heading:
                Start(note, BlockKind.Heading, heading.Level);
                Inlines(heading.Inline);
                break;
            case CodeBlock code:
                Start(note);
                Lines(code.Lines.ToString());
                break;
            case HtmlBlock html:
                HtmlFragments.Write(html.Lines.ToString(), writer, limits);
                break;
            case LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case LeafBlock leaf:
                Start(note);
                Inlines(leaf.Inline);
                break;
            case Footnote footnote:
                foreach (var part in footnote)
                    Write(part, Key(footnote));
                break;
            case ContainerBlock container:
                foreach (var part in container)
                    Write(part, note);
                break;
        }
        writer.Close();
        _depth--;
    }

    private void Start(string? note, BlockKind kind = BlockKind.Paragraph, int level = 0)
    {
        if (note is null)
            writer.Open(kind, level);
        else
            writer.OpenNote(note);
    }

    private void Inlines(ContainerInline? container)
    {
        if (++_depth > limits.Nesting)
            throw XmlGuard.TooDeep(limits);
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    writer.Text(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    writer.Text(code.Content);
                    break;
                case HtmlEntityInline entity:
                    writer.Text(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline { IsHard: true }:
                    writer.NewLine();
                    break;
                case LineBreakInline:
                    writer.Text(" ");
                    break;
                case FootnoteLink { IsBackLink: false } link:
                    writer.Marker(Key(link.Footnote), (link.Footnote.Label ?? "").TrimStart('^'));
                    break;
                case FootnoteLink:
                    break;
                case AutolinkInline address:
                    writer.Text(address.Url);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Inlines(inner);
                    break;
            }
        }
        _depth--;
    }

    private void Lines(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            writer.Text(line);
            writer.NewLine();
        }
    }

    // Three lines of a head are of use here; no YAML is needed to find them.
    private void Facts(string head)
    {
        foreach (var line in head.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = colon < 0 ? "" : line[(colon + 1)..].Trim().Trim('"', '\'');
            if (value.Length == 0)
                continue;
            switch (line[..colon].Trim().ToLowerInvariant())
            {
                case "title":
                    writer.Title = value;
                    writer.Open(BlockKind.Title);
                    writer.Text(value);
                    break;
                case "author":
                    writer.Author = value;
                    break;
                case "lang" or "language":
                    writer.Language = value;
                    break;
            }
        }
    }

    private static string Key(Footnote footnote) => footnote.Label ?? "";
}
