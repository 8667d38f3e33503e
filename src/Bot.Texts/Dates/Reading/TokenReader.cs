namespace Bot.Texts.Dates.Reading;

/// <summary>
/// The tokens of a text with the few questions the grammar asks of them. Never reads past a paragraph: what stands
/// behind the end of one is <see cref="TokenKind.Nothing"/>.
/// </summary>
internal sealed class TokenReader(string source, List<Token> tokens)
{
    public int Count => tokens.Count;

    /// <summary>The token at <paramref name="index"/>, whatever stands between.</summary>
    public Token this[int index] => index >= 0 && index < tokens.Count ? tokens[index] : default;

    public ReadOnlySpan<char> Text(int index) => source.AsSpan(tokens[index].Start, tokens[index].Length);

    /// <summary>Where the phrase that is being read begins; it may be the first word of a paragraph, what follows may not.</summary>
    public int PhraseStart { get; set; }

    /// <summary>The token at <paramref name="index"/> as part of the phrase that is being read.</summary>
    public Token Next(int index) =>
        index >= 0 && index < tokens.Count && (!tokens[index].Fresh || index == PhraseStart) ? tokens[index] : default;

    /// <summary>The token before <paramref name="index"/> in the same paragraph.</summary>
    public Token Before(int index) => index > 0 && !this[index].Fresh ? this[index - 1] : default;

    public bool IsClass(int index, WordClass kind) => Next(index).Class == kind;

    public bool IsClass(int index, WordClass kind, int value) =>
        Next(index) is var token && token.Class == kind && token.Value == value;

    /// <summary>The token at <paramref name="index"/> is that mark and nothing stands between it and the one before.</summary>
    public bool IsGlued(int index, char mark) => Next(index) is var token && token.Is(mark) && !token.Spaced;

    public bool IsWord(int index, string word) =>
        Next(index).IsWord && Text(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A number of so many digits.</summary>
    public bool IsNumber(int index, int fewest, int most) =>
        Next(index) is { Kind: TokenKind.Number } token && token.Length >= fewest && token.Length <= most;

    /// <summary>Goes past one token of a class if it stands there.</summary>
    public bool Skip(ref int index, WordClass kind, int value = 0)
    {
        if (!IsClass(index, kind) || (value != 0 && this[index].Value != value))
            return false;
        index++;
        return true;
    }

    public bool Skip(ref int index, char mark)
    {
        if (!Next(index).Is(mark))
            return false;
        index++;
        return true;
    }
}
