namespace Bot.Texts.Dates.Reading;

/// <summary>
/// Finds the years that months and seasons leave out, for a whole text at once. It follows the telling from date to date
/// as the cheapest path: going on costs little, going back more, jumping most, and a far-off year may be an aside that
/// leaves the telling where it was. So a later year that is named confirms or denies what was guessed before it.
/// </summary>
internal sealed class YearContext
{
    private const int Paths = 16;

    private readonly TokenReader _tokens;
    private readonly List<TimePhrase> _phrases;
    private readonly Dictionary<(int Month, int Day), int?> _fullDates = [];

    /// <summary>For every phrase the year that is named next behind it.</summary>
    private readonly int?[] _nextYear;

    private readonly int?[] _years;

    public YearContext(TokenReader tokens, List<TimePhrase> phrases, CalendarDay? writtenOn, bool isReport)
    {
        _tokens = tokens;
        _phrases = phrases;
        _years = new int?[phrases.Count];
        _nextYear = new int?[phrases.Count];
        int? next = null;
        for (var index = phrases.Count - 1; index >= 0; index--)
        {
            _nextYear[index] = next;
            if (phrases[index] is { Year: not null, Wide: null } phrase)
            {
                next = phrase.Year;
                Remember(phrase);
            }
        }
        if (writtenOn is { } written && (isReport || next is null))
            Fill(written);
        else if (next is not null)
            Follow();
    }

    /// <summary>The year of a phrase that has none; <see langword="null"/> where the text never names one.</summary>
    public int? Find(int index) => _years[index];

    private static bool LacksYear(TimePhrase phrase) =>
        phrase is { Year: null, Pointing: null, Steps: 0, HasPlaceInYear: true };

    /// <summary>1 to 12, a season by its middle; 0 for a year.</summary>
    private static int Place(TimePhrase phrase) =>
        phrase.Month > 0 ? phrase.Month
        : phrase.Season is > 0 and < 4 ? phrase.Season * 3 + 1
        : phrase.Quarter > 0 ? phrase.Quarter * 3 - 1
        : 0;

    private void Remember(TimePhrase phrase)
    {
        if (phrase.Day == 0)
            return;
        var key = (phrase.Month, phrase.Day);
        _fullDates[key] = _fullDates.TryGetValue(key, out var known) && known != phrase.Year ? null : phrase.Year;
    }

    /// <summary>The year of the same day elsewhere in the text, where all that name it agree.</summary>
    private int? Known(TimePhrase phrase) =>
        phrase.Day > 0 ? _fullDates.GetValueOrDefault((phrase.Month, phrase.Day)) : null;

    /// <summary>In a report a month without a year is the one nearest to the day of writing, rather before than after it.</summary>
    private void Fill(CalendarDay written)
    {
        for (var index = 0; index < _phrases.Count; index++)
        {
            if (!LacksYear(_phrases[index]))
                continue;
            if (Known(_phrases[index]) is { } known)
            {
                _years[index] = known;
                continue;
            }
            var distance = Place(_phrases[index]) is > 0 and var place ? place - written.Month : 0;
            _years[index] =
                distance > 6 ? written.Year - 1
                : distance < -9 ? written.Year + 1
                : written.Year;
        }
    }

    /// <summary>How far a telling has come, what it cost, and the years it gave on the way.</summary>
    private sealed record Path(int? Year, int Month, double Cost, Path? Before, int Index, int? Given);

    private void Follow()
    {
        var paths = new List<Path> { new(null, 0, 0, null, -1, null) };
        var paragraph = 0;
        var paragraphOf = new int[_phrases.Count];
        for (int index = 0, token = 0; index < _phrases.Count; index++)
        {
            for (; token <= _phrases[index].First; token++)
                paragraph += _tokens[token].OpensParagraph ? 1 : 0;
            paragraphOf[index] = paragraph;
        }

        var last = -1;
        for (var index = 0; index < _phrases.Count; index++)
        {
            var phrase = _phrases[index];
            var isFresh = last < 0 || paragraphOf[index] != paragraphOf[last];
            List<Path> grown = [];
            foreach (var path in paths)
            {
                if (LacksYear(phrase))
                    Give(path, index, isFresh, grown);
                else if (phrase is { Year: { } year, Wide: null })
                    Name(path, index, year, isFresh, grown);
                else if (phrase is { Pointing: Pointing.Next, Unit: TimeUnit.Year } && path.Year is { } now)
                    grown.Add(path with { Year = now + 1, Month = 0, Before = path, Index = index, Given = null });
            }
            if (grown.Count == 0)
                continue;
            last = index;
            paths = Best(grown);
        }
        for (var path = paths.MinBy(path => path.Cost); path is { Index: >= 0 }; path = path.Before)
            _years[path.Index] = path.Given;
    }

    private static List<Path> Best(List<Path> grown)
    {
        grown.Sort((left, right) => left.Cost.CompareTo(right.Cost));
        var kept = new List<Path>(Paths);
        foreach (var path in grown)
        {
            if (kept.Count == Paths)
                break;
            if (!kept.Exists(other => other.Year == path.Year && other.Month == path.Month))
                kept.Add(path);
        }
        return kept;
    }

    /// <summary>A date without a year: the year that is told, the one beside it, or one the same day has elsewhere.</summary>
    private void Give(Path path, int index, bool isFresh, List<Path> grown)
    {
        var phrase = _phrases[index];
        var place = Place(phrase);
        var full = Known(phrase);
        if (path.Year is not { } now)
        {
            foreach (var year in new[] { full, _nextYear[index] })
            {
                if (year is not null)
                    grown.Add(new Path(year, place, path.Cost, path, index, year));
            }
            return;
        }
        Span<int> candidates = [now, now + 1, now - 1, full ?? now, _nextYear[index] ?? now];
        for (var candidate = 0; candidate < candidates.Length; candidate++)
        {
            var year = candidates[candidate];
            if (candidate > 0 && candidates[..candidate].Contains(year))
                continue;
            var cost = Step(path, year, place, isFresh) + (year == now ? 0 : 1);
            if (year == full)
                cost -= 3;
            if (index > 0 && _phrases[index - 1].OpensSpan && Runs(path, year, place))
                cost = 0;
            grown.Add(new Path(year, place == 0 ? path.Month : place, path.Cost + cost, path, index, year));
        }
    }

    /// <summary>The second end of a span is the first such month behind its beginning.</summary>
    private static bool Runs(Path path, int year, int place) => year == path.Year + (place < path.Month ? 1 : 0);

    /// <summary>A date with its year: the telling goes there, or it is an aside.</summary>
    private void Name(Path path, int index, int year, bool isFresh, List<Path> grown)
    {
        var phrase = _phrases[index];
        var place = Place(phrase);
        if (path.Year is null)
        {
            grown.Add(new Path(year, place, path.Cost, path, index, year));
            return;
        }
        grown.Add(new Path(year, place, path.Cost + Step(path, year, place, isFresh), path, index, year));
        var aside =
            _tokens[phrase.First].OpensParagraph ? 4
            : phrase.Month > 0 ? 2.5
            : 1.2;
        grown.Add(path with { Cost = path.Cost + aside, Before = path, Index = index, Given = year });
    }

    /// <summary>What it costs to go from where the telling is to a place in a year.</summary>
    private static double Step(Path path, int year, int place, bool isFresh)
    {
        var years = year - path.Year!.Value;
        var back = isFresh ? 0.8 : 1.2;
        if (place == 0 || path.Month == 0)
        {
            return years == 0 ? 0
                : years > 0 ? 0.3 + Math.Min(2, years * 0.2)
                : back + Math.Min(2, -years * 0.3);
        }
        var months = years * 12 + place - path.Month;
        return months >= 0 ? Math.Min(3, months * 0.12) : back + Math.Min(3, -months * 0.1);
    }
}
