namespace Bot.Texts.Dates.Reading;

/// <summary>
/// What the grammar read: the fields that the words give, before anything is taken from elsewhere. Mutable while it is
/// being read; the chain it stands in may hand it a month or a year.
/// </summary>
internal sealed class TimePhrase
{
    /// <summary>The first token.</summary>
    public int First { get; set; }

    /// <summary>The first token behind it.</summary>
    public int End { get; set; }

    /// <summary>Astronomical. For a decade or century any year inside it.</summary>
    public int? Year { get; set; }

    /// <summary>Set where the words name a decade or a century.</summary>
    public TimePrecision? Wide { get; set; }

    public int Half { get; set; }

    public int Quarter { get; set; }

    /// <summary>Spring is 1.</summary>
    public int Season { get; set; }

    public int Month { get; set; }

    public int Day { get; set; }

    /// <summary>Monday is 1.</summary>
    public int Weekday { get; set; }

    public PartOfPeriod Part { get; set; }

    /// <summary>Set where the words point: <c>that year</c>, <c>the next day</c>.</summary>
    public Pointing? Pointing { get; set; }

    /// <summary>What is pointed at or counted.</summary>
    public TimeUnit Unit { get; set; }

    /// <summary>How many units are counted, with direction; 0 where nothing is counted.</summary>
    public int Steps { get; set; }

    /// <summary>Counted from what the words behind it tell (<c>two years after the treaty</c>), not from the last date.</summary>
    public bool CountsFromEvent { get; set; }

    /// <summary>Counted from the day of writing: <c>yesterday</c>, <c>two years ago</c>.</summary>
    public bool CountsFromWriting { get; set; }

    /// <summary>No article stands in front, as in <c>next year</c>: in a report that is seen from the day of writing.</summary>
    public bool LacksArticle { get; set; }

    /// <summary>The next phrase is the other end of a span that begins here.</summary>
    public bool OpensSpan { get; set; }

    /// <summary>The next phrase stands beside this one: <c>August and September</c>.</summary>
    public bool OpensList { get; set; }

    public bool IsBareYear => Year is not null && IsUnqualified && Part == PartOfPeriod.Whole && End - First == 1;

    /// <summary>Says a year and nothing inside it.</summary>
    public bool IsUnqualified => Wide is null && Half + Quarter + Season + Month + Day + Weekday == 0;

    /// <summary>A place inside a year: month, season, day.</summary>
    public bool HasPlaceInYear => Month > 0 || Season > 0 || Quarter > 0 || Half > 0;

    public TimePhrase Clone() => (TimePhrase)MemberwiseClone();
}
