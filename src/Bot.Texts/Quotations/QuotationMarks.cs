namespace Bot.Texts.Quotations;

/// <summary>What the quotation marks of the world do where they stand: several open in one country and close in another.</summary>
internal static class QuotationMarks
{
    private const string Double = "\"“”„‟«»＂";
    private const string Single = "'‘’‚‛‹›";
    private const string Corner = "「」『』";

    /// <summary>Whether the character is a mark here, and no apostrophe.</summary>
    public static bool IsMark(char c, string message, int at)
    {
        if (!Double.Contains(c) && !Single.Contains(c) && !Corner.Contains(c))
            return false;
        return !(c is '\'' or '’' or '‘' or '‛' && IsLetter(message, at - 1) && IsLetter(message, at + 1));
    }

    public static bool Opens(char c, string message, int at) =>
        c switch
        {
            '“' or '„' or '‟' or '«' or '‹' or '「' or '『' or '‚' => true,
            '‘' or '‛' or '"' or '＂' or '”' or '»' or '›' => !IsLetter(message, at - 1) && HasWordBehind(message, at),
            // A lone straight mark before a word may be an apostrophe: '90s.
            '\'' => !IsLetter(message, at - 1) && HasWordBehind(message, at) && IsClosedLater(message, at),
            _ => false,
        };

    public static bool Closes(char c, string message, int at) =>
        c switch
        {
            '„' or '‚' or '‟' or '‛' or '「' or '『' => false,
            '\'' or '’' => HasWordBefore(message, at) && !IsPlural(message, at, c),
            '"' or '＂' => HasWordBefore(message, at) || !HasWordBehind(message, at),
            _ => true,
        };

    /// <summary>Whether <paramref name="close"/> ends what <paramref name="open"/> began.</summary>
    public static bool Pairs(char open, char close) =>
        open switch
        {
            '“' or '‟' or '”' => close is '”',
            '„' => close is '“' or '”',
            '«' => close is '»',
            '»' => close is '«',
            '‹' => close is '›',
            '›' => close is '‹',
            '‘' or '‛' => close is '’',
            '‚' => close is '‘' or '’',
            '「' => close is '」',
            '『' => close is '』',
            _ => close == open,
        };

    // "the governments’ plans": an apostrophe, where a better mark to close with comes later.
    private static bool IsPlural(string message, int at, char mark) =>
        at > 0
        && message[at - 1] is 's' or 'S'
        && at + 2 < message.Length
        && message[at + 1] == ' '
        && char.IsLetter(message[at + 2])
        && IsClosedLater(message, at)
        && !IsOpenedLater(message, at, mark);

    private static bool IsClosedLater(string message, int at)
    {
        for (var later = at + 1; later < message.Length && later - at < 10_000; later++)
        {
            if (message[later] is '\'' or '’' && HasWordBefore(message, later) && !IsLetter(message, later + 1))
                return true;
        }
        return false;
    }

    private static bool IsOpenedLater(string message, int at, char mark)
    {
        var opening = mark == '’' ? '‘' : mark;
        for (var later = at + 1; later < message.Length && later - at < 10_000; later++)
        {
            if (message[later] == opening && !IsLetter(message, later - 1) && IsLetter(message, later + 1))
                return true;
        }
        return false;
    }

    private static bool HasWordBefore(string message, int at) => at > 0 && !char.IsWhiteSpace(message[at - 1]);

    private static bool HasWordBehind(string message, int at) =>
        at + 1 < message.Length && !char.IsWhiteSpace(message[at + 1]);

    private static bool IsLetter(string message, int at) =>
        at >= 0 && at < message.Length && char.IsLetterOrDigit(message[at]);
}
