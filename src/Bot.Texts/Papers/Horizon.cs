namespace Bot.Texts.Papers;

/// <summary>
/// How far a room has read: the words of paragraphs up to and including <paramref name="LastParagraph"/> may be shown.
/// Title and headings are always open; their words are in every outline.
/// </summary>
public readonly record struct Horizon(int LastParagraph)
{
    /// <summary>Everything may be shown.</summary>
    public static readonly Horizon None = new(int.MaxValue);

    public bool IsSet => LastParagraph != int.MaxValue;

    public bool Shows(Block block) => block.Paragraph is not { } number || number <= LastParagraph;

    public bool Shows(PassageId id) => id.IsSection || id.Last <= LastParagraph;
}
