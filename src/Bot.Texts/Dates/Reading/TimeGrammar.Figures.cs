namespace Bot.Texts.Dates.Reading;

/// <summary>Dates in figures, and what makes a figure part of something else.</summary>
internal sealed partial class TimeGrammar
{
    /// <summary>Dates in figures: <c>2022-02-24</c>, <c>24.2.2022</c>, <c>2/24/2022</c> (the month first unless it cannot be).</summary>
    private int? Figures(int at, TimePhrase phrase)
    {
        var mark = tokens.Next(at + 1);
        if (mark.Spaced || !(mark.Is('-') || mark.Is('/') || mark.Is('.')))
            return null;
        var sign = (char)mark.Value;
        if (!tokens.IsNumber(at + 2, 1, 4) || tokens[at + 2].Spaced)
            return null;
        if (!tokens.IsGlued(at + 3, sign) || !tokens.IsNumber(at + 4, 1, 4) || tokens[at + 4].Spaced)
            return sign == '-' ? YearMonth(at, phrase) : null;
        if (tokens.IsGlued(at + 5, sign) && tokens.Next(at + 6) is { IsNumber: true, Spaced: false })
            return null;
        var (one, two, three) = (tokens[at], tokens[at + 2], tokens[at + 4]);
        (int Year, int Month, int Day) date;
        if (one.Length == 4)
            date = (one.Value, two.Value, three.Value);
        else if (three.Length != 4)
            return null;
        else if (sign == '/' && one.Value <= 12)
            date = two.Value > 12 || one.Value <= 12 ? (three.Value, one.Value, two.Value) : default;
        else
            date = (three.Value, two.Value, one.Value);
        if (date.Year is < 1 or > LastPlainYear || !CalendarDay.Exists(date.Year, date.Month, date.Day))
            return null;
        (phrase.Year, phrase.Month, phrase.Day) = date;
        return at + 5;
    }

    /// <summary><c>2022-02</c>; <c>1901-02</c> is a span of two years.</summary>
    private int? YearMonth(int at, TimePhrase phrase)
    {
        var (year, month) = (tokens[at], tokens[at + 2]);
        if (year.Length != 4 || month.Length != 2 || month.Value is < 1 or > 12 || month.Value > year.Value % 100)
            return null;
        if (year.Value is < FirstPlainYear or > LastPlainYear)
            return null;
        (phrase.Year, phrase.Month) = (year.Value, month.Value);
        return at + 3;
    }

    /// <summary>The number does not go on to the left: no decimal, no thousands, no letter, no currency.</summary>
    private bool IsNumberFree(int at)
    {
        if (tokens[at].Spaced || tokens[at].Fresh || at == 0)
            return !IsCurrency(tokens.Before(at));
        var before = tokens[at - 1];
        if (before.Is('.') || before.Is(','))
            return !tokens[at - 2].IsNumber || before.Spaced;
        if (before.Is('-'))
            return !(
                tokens.Before(at - 1) is { IsWord: true } word
                && !before.Spaced
                && word is { IsCapital: true, Length: <= 3, Class: not WordClass.ShortMonth }
            );
        return !before.IsWord && !IsCurrency(before) && !before.Is('#') && !before.Is('/')
            || before.Class == WordClass.Link;
    }

    private static bool IsCurrency(Token token) =>
        token.Kind == TokenKind.Mark && (char)token.Value is '$' or '€' or '£' or '¥' or '#' or '§' or '№';
}
