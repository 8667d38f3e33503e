namespace Bot.Study.Timelines.Pictures;

/// <summary>How a date is drawn, so that its width in time can be seen without colour.</summary>
internal enum MarkKind
{
    /// <summary>A filled dot: a day, a month, a season.</summary>
    Dot,

    /// <summary>A filled bar from one end to the other: two dates with a dash between.</summary>
    Bar,

    /// <summary>An outline over the time it may mean: a year or wider.</summary>
    Outline,
}
