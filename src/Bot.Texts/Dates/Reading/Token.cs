namespace Bot.Texts.Dates.Reading;

/// <summary>A word, a number or a mark, with what the lexicon says of it.</summary>
internal readonly record struct Token(
    int Start,
    int End,
    TokenKind Kind,
    WordClass Class,
    int Value,
    TokenTraits Traits
)
{
    public int Length => End - Start;

    /// <summary>White space stands in front.</summary>
    public bool Spaced => Traits.HasFlag(TokenTraits.Spaced);

    /// <summary>No expression reaches across: an empty line or a new paragraph stands in front.</summary>
    public bool Fresh => Traits.HasFlag(TokenTraits.Fresh);

    /// <summary>A paragraph begins here.</summary>
    public bool OpensParagraph => Traits.HasFlag(TokenTraits.OpensParagraph);

    public bool OpensSentence => Traits.HasFlag(TokenTraits.OpensSentence);

    public bool IsCapital => Traits.HasFlag(TokenTraits.Capital);

    public bool IsNumber => Kind == TokenKind.Number;

    public bool IsWord => Kind == TokenKind.Word;

    /// <summary>A mark is known by its own character, every dash by the plain hyphen.</summary>
    public bool Is(char mark) => Kind == TokenKind.Mark && Value == mark;
}
