using Bot.Texts.Papers;

namespace Bot.Texts.Dates.Reading;

/// <summary>
/// Cuts paragraphs into tokens without changing an offset: a no-break space is white space, every dash a hyphen, every
/// curly apostrophe a straight one.
/// </summary>
internal static class Tokenizer
{
    private const int MostDigits = 8;

    public static List<Token> Read(string source, IReadOnlyList<TextRange> paragraphs)
    {
        var tokens = new List<Token>(source.Length / 5 + 8);
        foreach (var paragraph in paragraphs)
            Read(source, paragraph, tokens);
        return tokens;
    }

    private static void Read(string source, TextRange paragraph, List<Token> tokens)
    {
        var at = paragraph.Start;
        var traits = TokenTraits.Fresh | TokenTraits.OpensParagraph | TokenTraits.OpensSentence;
        var ended = false;
        while (at < paragraph.End)
        {
            if (char.IsWhiteSpace(source[at]))
            {
                var lines = 0;
                for (; at < paragraph.End && char.IsWhiteSpace(source[at]); at++)
                    lines += source[at] == '\n' ? 1 : 0;
                traits |= TokenTraits.Spaced;
                if (lines > 1)
                    traits |= TokenTraits.Fresh | TokenTraits.OpensParagraph | TokenTraits.OpensSentence;
                continue;
            }

            var token = One(source, at, paragraph.End, traits);
            if (ended && token.IsWord && token.IsCapital && token.Spaced || ended && token.IsNumber && token.Spaced)
                token = token with { Traits = token.Traits | TokenTraits.OpensSentence };
            ended = Ends(token, tokens, ended);
            tokens.Add(token);
            at = token.End;
            traits = TokenTraits.None;
        }
    }

    private static Token One(string source, int at, int limit, TokenTraits traits)
    {
        var end = at + 1;
        var first = source[at];
        if (char.IsAsciiDigit(first))
        {
            while (end < limit && char.IsAsciiDigit(source[end]))
                end++;
            var value = end - at <= MostDigits ? int.Parse(source.AsSpan(at, end - at)) : -1;
            return new Token(at, end, TokenKind.Number, WordClass.None, value, traits);
        }
        if (char.IsLetter(first) || char.IsSurrogate(first))
        {
            while (end < limit && (char.IsLetter(source[end]) || IsInsideWord(source[end])))
                end++;
            var (kind, value) = Lexicon.Find(source.AsSpan(at, end - at));
            if (char.IsUpper(first))
                traits |= TokenTraits.Capital;
            return new Token(at, end, TokenKind.Word, kind, value, traits);
        }
        return new Token(at, end, TokenKind.Mark, WordClass.None, Plain(first), traits);
    }

    private static bool IsInsideWord(char unit) =>
        char.IsSurrogate(unit) || char.GetUnicodeCategory(unit) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static char Plain(char mark) =>
        mark switch
        {
            '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
            '’' or '‘' or 'ʼ' => '\'',
            '“' or '”' or '„' or '«' or '»' => '"',
            _ => mark,
        };

    /// <summary>
    /// A full stop after one capital letter, or after a short month, is part of a name; quotes, brackets and note markers
    /// behind a stop belong to the sentence it ends.
    /// </summary>
    private static bool Ends(Token token, List<Token> before, bool ended)
    {
        if (token.Is('!') || token.Is('?') || token.Is(':') || token.Is(';'))
            return !token.Is(':') && !token.Is(';');
        if (token.Is('.'))
        {
            var last = before.Count > 0 ? before[^1] : default;
            return !(last.IsWord && last.Length == 1 && last.IsCapital)
                && last.Class != WordClass.ShortMonth
                && !(last.Class == WordClass.Label && last.Length <= 3);
        }
        return ended && (!token.Spaced || token.Kind == TokenKind.Mark) && !token.Is(',');
    }
}
