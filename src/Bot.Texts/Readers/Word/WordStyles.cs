using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Texts.Readers.Word;

/// <summary>What the styles of a document mean for its outline. Styles are known by their level or their English name, which stands in the file whatever language Word speaks.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 12;

    private readonly Dictionary<string, Style> _styles = [];

    public static WordStyles Of(StyleDefinitionsPart? part)
    {
        var styles = new WordStyles();
        foreach (var style in part?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
                styles._styles.TryAdd(id, style);
        }
        return styles;
    }

    /// <summary>The level of a heading, from 1; <see langword="null"/> for a paragraph.</summary>
    public int? LevelOf(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value;
        if (own is not null)
            return own < 9 ? own + 1 : null;
        foreach (var style in Chain(paragraph))
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level)
                return level < 9 ? level + 1 : null;
            var name = NameOf(style);
            if (name.StartsWith("heading ", StringComparison.Ordinal) && name.Length > 8 && char.IsAsciiDigit(name[8]))
                return name[8] - '0';
        }
        return null;
    }

    public bool IsTitle(Paragraph paragraph) => Chain(paragraph).Any(style => NameOf(style) == "title");

    public bool IsContents(Paragraph paragraph) =>
        Chain(paragraph)
            .Take(1)
            .Any(style =>
                NameOf(style) is var name
                && (
                    name.StartsWith("toc ", StringComparison.Ordinal)
                    || name.StartsWith("contents ", StringComparison.Ordinal)
                )
            );

    private IEnumerable<Style> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var step = 0; step < LongestChain && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private static string NameOf(Style style) => style.StyleName?.Val?.Value?.ToLowerInvariant() ?? "";
}
