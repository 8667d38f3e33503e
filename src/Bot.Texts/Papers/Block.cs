namespace Bot.Texts.Papers;

/// <summary>
/// One unit of a text as it is laid out: the title, a heading or a paragraph. Immutable; made by <see cref="Edition"/>.
/// </summary>
public sealed class Block
{
    internal Block(
        int ordinal,
        BlockKind kind,
        int? paragraph,
        Section section,
        TextRange range,
        IReadOnlyList<TextRange> sentences
    )
    {
        Ordinal = ordinal;
        Kind = kind;
        Paragraph = paragraph;
        Section = section;
        Range = range;
        Sentences = [.. sentences.Select((sentence, index) => new Sentence(index + 1, sentence))];
    }

    /// <summary>Place among all blocks, title and headings included, from 1.</summary>
    public int Ordinal { get; }

    public BlockKind Kind { get; }

    /// <summary>The number behind <c>¶</c>; <see langword="null"/> for title and headings.</summary>
    public int? Paragraph { get; }

    public Section Section { get; }

    /// <summary>The block's words, without the white space around them.</summary>
    public TextRange Range { get; }

    /// <summary>In order, without overlap; every character of the block that is not white space lies in one of them.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary><c>¶14</c>, <c>§2</c> or <c>§0</c>.</summary>
    public PassageId Id =>
        Paragraph is { } number ? PassageId.OfParagraph(number) : PassageId.OfSection(Section.Number ?? 0);

    /// <summary>The sentence that holds <paramref name="offset"/>, or the nearest one before it.</summary>
    public Sentence SentenceAt(int offset)
    {
        var found = Sentences[0];
        foreach (var sentence in Sentences)
        {
            if (sentence.Range.Start > offset)
                break;
            found = sentence;
        }
        return found;
    }
}
