using Bot.Texts.Papers;

namespace Bot.Texts.Dates;

/// <summary>
/// A sentence that tells of a time, together with that time. Its words are a slice of the edition; nothing here holds a
/// copy of them.
/// </summary>
/// <param name="Passage">The whole sentence that holds the date, note markers included.</param>
/// <param name="Time">The date's words, value and role.</param>
/// <param name="IsWide">A filter kept it only because its time is wider than what was asked for.</param>
public sealed record TimelineEntry(Passage Passage, TimeExpression Time, bool IsWide = false)
{
    public Block Block => Passage.Block;

    public StatementRole Role => Time.Role;

    /// <summary>The date's words in the edition's source.</summary>
    public TextRange DateRange => Time.Range;

    /// <summary>As it is shown: <c>24 Feb 2022</c>, <c>mid-Mar 2024</c>, <c>2021–2022</c>.</summary>
    public string Label =>
        Time.Until is { } until
            ? $"{Worded(Time.Value, Time.Part)}–{Worded(until.Value, until.Part)}"
            : Worded(Time.Value, Time.Part);

    /// <summary>By earliest day, the narrower first, then by place.</summary>
    internal static int InOrder(TimelineEntry left, TimelineEntry right)
    {
        var (one, two) = (left.Time.Interval, right.Time.Interval);
        var order = one.Earliest.CompareTo(two.Earliest);
        if (order == 0)
            order = one.Latest.CompareTo(two.Latest);
        return order != 0 ? order : left.DateRange.CompareTo(right.DateRange);
    }

    private static string Worded(CalendarTime value, PartOfPeriod part) =>
        part switch
        {
            PartOfPeriod.Start => $"early {value.Label}",
            PartOfPeriod.Middle => $"mid-{value.Label}",
            PartOfPeriod.End => $"late {value.Label}",
            _ => value.Label,
        };
}
