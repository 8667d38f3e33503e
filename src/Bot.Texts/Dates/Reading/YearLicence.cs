namespace Bot.Texts.Dates.Reading;

/// <summary>
/// Says whether a number of four figures may be read as a year. The words around it decide: what counts, measures, names
/// or pays is no year, and what nothing speaks for must at least look like one.
/// </summary>
internal sealed class YearLicence(TokenReader tokens)
{
    private const int FirstLikely = 1400;
    private const int LastLikely = 2060;

    /// <summary>Whether the number at <paramref name="at"/>, in a phrase that ends before <paramref name="end"/>, is a year.</summary>
    public bool Allows(int at, int end, bool isSpan)
    {
        var (before, after) = (tokens.Before(at), tokens.Next(end));
        if (IsGluedAway(at, end) || before.Class == WordClass.Label || IsLabelledBefore(at))
            return false;
        if (
            after.Class is WordClass.Counted or WordClass.Unit
            || after is { Class: WordClass.Cardinal, IsCapital: false }
            || after.Is('%')
        )
            return after.Class == WordClass.Counted
                && IsSpeakingOfTime(before)
                && after.Length == 4
                && tokens.IsWord(end, "more");
        if (IsCounting(at))
            return false;
        var value = tokens[at].Value;
        if (IsSpeakingOfTime(before) || before.Is('(') || IsCalledYear(at))
            return true;
        if (value is < FirstLikely or > LastLikely)
            return false;
        return isSpan || IsHeading(at) || !IsCountedNoun(after, end);
    }

    /// <summary>"In the year 793": fewer than four figures are a year where the word stands in front.</summary>
    public bool AllowsEarly(int at) => tokens[at].Length > 1 && IsCalledYear(at);

    private bool IsCalledYear(int at) =>
        tokens.Before(at) is { Class: WordClass.Unit, Value: (int)TimeUnit.Year, Length: 4 }
        && tokens.Before(at - 1).Class == WordClass.Article;

    private static bool IsSpeakingOfTime(Token before) =>
        before.Class is WordClass.Preposition or WordClass.PartAdjective or WordClass.CountedFrom
        || before is { Class: WordClass.Of }
        || before is { Class: WordClass.Link, Value: 1 };

    private bool IsHeading(int at) => tokens[at].OpensParagraph;

    /// <summary>Letters, points and figures that stand at the number without a space make it something else.</summary>
    private bool IsGluedAway(int at, int end)
    {
        var after = tokens.Next(end);
        if (after.Kind == TokenKind.Nothing || after.Spaced)
            return false;
        if (after.IsWord || after.IsNumber || after.Is('/') || after.Is('_') || after.Is('%'))
            return true;
        var further = tokens.Next(end + 1);
        if ((after.Is('.') || after.Is(',') || after.Is(':')) && further is { IsNumber: true, Spaced: false })
            return true;
        return after.Is('-') && further is { IsWord: true, Spaced: false, IsCapital: true, Length: <= 2 } && at > 0;
    }

    private bool IsLabelledBefore(int at) =>
        tokens.Before(at).Is('.') && !tokens[at].OpensSentence && tokens.Before(at - 1).Class == WordClass.Label
        || tokens.Before(at).Is('#');

    /// <summary>"more than 1500", "some 2000", "killing about 1900": a measure word stands in front of a count.</summary>
    private bool IsCounting(int at)
    {
        var before = tokens.Before(at);
        if (before.Class != WordClass.Approximator)
            return false;
        var word = tokens.Text(at - 1);
        var isNearATime =
            word.Equals("about", StringComparison.OrdinalIgnoreCase)
            || word.Equals("around", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("c", StringComparison.OrdinalIgnoreCase);
        return !isNearATime || IsCountedNoun(tokens.Next(at + 1), at + 1);
    }

    /// <summary>A plural noun in lower case right behind a number is what it counts.</summary>
    private bool IsCountedNoun(Token after, int at) =>
        after is { IsWord: true, IsCapital: false, Spaced: true, Length: > 3, Class: WordClass.None }
        && tokens.Text(at)[^1] == 's'
        && tokens.Text(at)[^2] != 's';
}
