using System.Globalization;
using Bot.Texts.Dates.Reading;
using Bot.Texts.Papers;

namespace Bot.Texts.Dates;

public readonly partial record struct CalendarTime
{
    private const int LongestTyped = 60;

    /// <summary>
    /// Reads a time as people type it into a filter: <c>2022</c>, <c>2022-02</c>, <c>24 Feb 2022</c>, <c>february 2022</c>,
    /// <c>summer 2021</c>, <c>490 BC</c>. A time without a year, or with anything beside it, is refused.
    /// </summary>
    public static bool TryParse(string? text, out CalendarTime time)
    {
        time = default;
        var typed = (text ?? "").Trim();
        if (typed.Length is 0 or > LongestTyped)
            return false;
        if (typed.All(char.IsAsciiDigit))
        {
            if (typed.Length > 4 || int.Parse(typed) == 0)
                return false;
            time = OfYear(int.Parse(typed));
            return true;
        }
        // In prose 1901-02 is a span of two years; in a filter it is a month.
        if (
            typed.Length == 7
            && typed[4] == '-'
            && int.TryParse(typed[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(typed[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
        )
        {
            time = OfMonth(year, month);
            return year > 0 && month is >= 1 and <= 12;
        }
        var named = Capitalised(typed);
        if (
            new TimeGrammar(new TokenReader(named, Tokenizer.Read(named, [new TextRange(0, named.Length)]))).Whole()
            is not { } phrase
        )
            return false;
        if (
            phrase.Year is null
            || phrase.Day > 0 && !CalendarDay.Exists(phrase.Year.Value, phrase.Month, phrase.Day)
            || TimeResolver.Placed(phrase, phrase.Year.Value, FoundHow.Said, null) is not { } placed
        )
            return false;
        time = placed.Value;
        return true;
    }

    /// <summary>Months are capitals in prose; nobody types them so.</summary>
    private static string Capitalised(string typed)
    {
        var letters = typed.ToLowerInvariant().ToCharArray();
        var isEra = typed.Length > 3;
        for (var index = 0; index < letters.Length; index++)
        {
            if (
                char.IsLetter(letters[index])
                && (index == 0 || char.IsWhiteSpace(letters[index - 1]) || letters[index - 1] is '-' or '/')
            )
                letters[index] = char.ToUpperInvariant(letters[index]);
        }
        return isEra ? new string(letters) : typed;
    }
}
