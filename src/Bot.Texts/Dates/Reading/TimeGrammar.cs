namespace Bot.Texts.Dates.Reading;

/// <summary>
/// Reads time phrases out of tokens by descent: a chain of points, a point with its part, a date or something counted.
/// Looks ahead a bounded number of tokens from every place, so its cost is linear in the text.
/// </summary>
internal sealed partial class TimeGrammar(TokenReader tokens)
{
    private const int LongestChain = 6;

    /// <summary>The year of four figures that was read last; a year of two lies near it.</summary>
    private int _lastYear = 1950;

    private readonly YearLicence _licence = new(tokens);

    public List<TimePhrase> Read()
    {
        var phrases = new List<TimePhrase>();
        for (var at = 0; at < tokens.Count; )
        {
            if (MayBegin(tokens[at]) && Chain(at, phrases) is { } end && end > at)
                at = end;
            else
                at++;
        }
        return phrases;
    }

    /// <summary>The one phrase that all tokens together make, or <see langword="null"/>.</summary>
    public TimePhrase? Whole() => Point(0, null) is { } phrase && phrase.End == tokens.Count ? phrase : null;

    private static bool MayBegin(Token token) =>
        token.IsNumber
        || token.Is('\'')
        || token.Class
            is WordClass.Month
                or WordClass.ShortMonth
                or WordClass.Weekday
                or WordClass.ShortWeekday
                or WordClass.Season
                or WordClass.Cardinal
                or WordClass.Ordinal
                or WordClass.PartAdjective
                or WordClass.PartNoun
                or WordClass.Article
                or WordClass.Pointer
                or WordClass.CountedFrom
                or WordClass.Feast
                or WordClass.DayTime
                or WordClass.Deictic
                or WordClass.Decades
                or WordClass.Unit
                or WordClass.Era
        || token is { IsWord: true, Length: 1, IsCapital: true };

    /// <summary>One point, or several that share a month or a year: a span, a list.</summary>
    private int? Chain(int at, List<TimePhrase> phrases)
    {
        tokens.PhraseStart = at;
        if (Point(at, null) is not { } first)
            return null;
        var chain = new List<TimePhrase>(2) { first };
        while (chain.Count < LongestChain && Link(chain[^1]) is { } link)
        {
            var left = chain[^1];
            if (Point(link.Next, left) is not { } right || !Fits(left, right, link))
                break;
            (left.OpensSpan, left.OpensList) = (link.IsSpan, !link.IsSpan);
            chain.Add(right);
        }
        Share(chain);
        var kept = chain.FindIndex(phrase => !IsLicensed(phrase, chain));
        if (kept >= 0)
            chain.RemoveRange(kept, chain.Count - kept);
        if (chain.Count == 0)
            return null;
        (chain[^1].OpensSpan, chain[^1].OpensList) = (false, false);
        _lastYear = chain.FindLast(phrase => phrase.Year > FirstPlainYear)?.Year ?? _lastYear;
        phrases.AddRange(chain);
        return chain[^1].End;
    }

    private readonly record struct ChainLink(int Next, bool IsSpan, bool IsDash);

    /// <summary>What stands between two points: a dash, <c>to</c>, <c>and</c>.</summary>
    private ChainLink? Link(TimePhrase left)
    {
        var at = left.End;
        var token = tokens.Next(at);
        if (token.Is('-') || (token.Is('/') && !token.Spaced))
            return tokens.Next(at + 1).Spaced == token.Spaced ? new ChainLink(at + 1, true, true) : null;
        if (token.Class != WordClass.Link)
            return null;
        var next = at + 1;
        var between = tokens.Before(left.First);
        var isSpan = token.Value == 1 || (token.Value == 2 && IsBetween(left.First));
        if (token.Value == 1 && between.Class == WordClass.None && tokens.IsWord(next, "the"))
            isSpan = true;
        tokens.Skip(ref next, WordClass.Of, 2);
        return new ChainLink(next, isSpan, false);
    }

    private bool IsBetween(int first)
    {
        if (tokens[first].Fresh || first == 0)
            return false;
        var before = tokens.IsClass(first - 1, WordClass.Article) ? first - 2 : first - 1;
        return before >= 0
            && tokens[before].Length == 7
            && tokens.Text(before).Equals("between", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A span runs forward and joins two times of a kind; a list only matters where something is shared.</summary>
    private static bool Fits(TimePhrase left, TimePhrase right, ChainLink link)
    {
        if (left.Steps != 0 || right.Steps != 0)
            return false;
        if (!link.IsSpan)
            return left.Year is null
                    && (right.Year is not null || right.Month > 0 || right.Season > 0 || left.Month > 0)
                || left.Year is not null && right.Year is not null && right.IsUnqualified && left.IsUnqualified
                || right.Day > 0 && right.Month == left.Month;
        if (left.Year is { } from && right.Year is { } to)
            return from <= to || (from > 0 && to <= 0) || (from > 0 && right.Year < 1);
        return true;
    }

    /// <summary>What one end says of month, year or era holds for the other where that says nothing.</summary>
    private static void Share(List<TimePhrase> chain)
    {
        for (var index = chain.Count - 2; index >= 0; index--)
        {
            var (left, right) = (chain[index], chain[index + 1]);
            if (left.Day > 0 && left.Month == 0)
                left.Month = right.Month;
            if (left.Year is > 0 && right.Year is < 1 && left.IsUnqualified)
                left.Year = 1 - left.Year;
            if (left.Year is null && left.Pointing is null && left.HasPlaceInYear && right.Year is not null)
            {
                var turns = left.OpensSpan && left.Month > right.Month && right.Month > 0;
                left.Year = turns ? right.Year - 1 : right.Year;
            }
        }
    }

    /// <summary>"On the 14th" stands for a day of the month that is told; "the 14th regiment" does not.</summary>
    private bool IsDayAlone(TimePhrase phrase)
    {
        var before = tokens.Before(phrase.First);
        var after = tokens.Next(phrase.End);
        if (
            !tokens.IsClass(phrase.First, WordClass.Article, 1)
            || tokens[phrase.End - 1].Class != WordClass.OrdinalEnding
            || before.Class is not (WordClass.Of or WordClass.Preposition or WordClass.Link or WordClass.CountedFrom)
            || (
                after.IsWord
                && after.Class is not (WordClass.Link or WordClass.Of or WordClass.Verb or WordClass.Preposition)
            )
        )
            return false;
        (phrase.Pointing, phrase.Unit) = (Pointing.Same, TimeUnit.Month);
        return true;
    }

    private bool IsLicensed(TimePhrase phrase, List<TimePhrase> chain)
    {
        if (phrase.Day > 0 && phrase.Month == 0)
            return chain.Count == 1 && IsDayAlone(phrase);
        if (phrase.IsBareYear && phrase.Year > 0)
            return chain.Count > 1 && phrase != chain[0]
                ? true
                : _licence.Allows(phrase.First, chain[^1].End, chain.Count > 1);
        return true;
    }
}
