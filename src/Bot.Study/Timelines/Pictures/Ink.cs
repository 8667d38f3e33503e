namespace Bot.Study.Timelines.Pictures;

/// <summary>What a stroke or word is for; a theme gives it a colour.</summary>
internal enum Ink
{
    /// <summary>The text's own words, and the title.</summary>
    Words,

    /// <summary>Dates, and the marks of the entries that are shown.</summary>
    Dates,

    /// <summary>Everything the bot adds: paragraph marks, quotation and cut marks, counts, years.</summary>
    Quiet,

    /// <summary>Lines that only lead the eye.</summary>
    Lines,
}
