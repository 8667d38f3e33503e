namespace Bot.Texts.Papers;

/// <summary>What a block of a text is.</summary>
public enum BlockKind
{
    /// <summary>The title of the whole text; there is at most one and it is <c>§0</c>.</summary>
    Title,

    /// <summary>The heading of a section, <c>§1</c> and on.</summary>
    Heading,

    /// <summary>Anything else: counted <c>¶1</c>…<c>¶N</c> through the edition.</summary>
    Paragraph,
}
