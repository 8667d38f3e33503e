namespace Bot.Texts.Dates;

/// <summary>
/// The entries of one and the same date. Never two different dates, however near; a wider date has a group of its own.
/// </summary>
/// <param name="Lead">The entry that is shown: the one that tells of an event, else the first in the text.</param>
/// <param name="Others">The rest, by place: "also ¶7, ¶11".</param>
public sealed record TimelineGroup(TimelineEntry Lead, IReadOnlyList<TimelineEntry> Others)
{
    public string Label => Lead.Label;

    /// <summary>All of them, by place in the text.</summary>
    public IEnumerable<TimelineEntry> All => Others.Append(Lead).OrderBy(entry => entry.DateRange);
}
