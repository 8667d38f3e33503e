using Bot.Texts.Papers;

namespace Bot.Study.Timelines.Pictures;

/// <summary>A slice of a sentence that fits its lines. What is left out on either side is known, so that it can be shown.</summary>
/// <param name="Lines">The slice line by line, without the white space at their ends; none where nothing can be drawn.</param>
internal sealed record Excerpt(IReadOnlyList<TextRange> Lines, bool CutBefore, bool CutAfter)
{
    public TextRange Range => Lines.Count == 0 ? default : TextRange.FromBounds(Lines[0].Start, Lines[^1].End);

    /// <summary>The slice between quotation marks, with the cuts outside them.</summary>
    public string Quoted(string source) =>
        $"{(CutBefore ? "… " : "")}“{Lettering.Drawn(Range.Of(source))}”{(CutAfter ? " …" : "")}";
}
