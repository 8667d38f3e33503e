using Bot.Texts.Papers;

namespace Bot.Texts.Dates;

/// <summary>
/// Words of a source that fix a place on the calendar, and what they mean. Ranges are in the source's own coordinates;
/// the value never rests on anything but the text and, where one was given, the document's date.
/// </summary>
/// <param name="Range">The smallest words that carry the value; both ends where it is a span.</param>
/// <param name="Words">The words of the first end; the same as <paramref name="Range"/> where there is one end only.</param>
/// <param name="Until">The second end of a span such as <c>1941–42</c>.</param>
/// <param name="Found">How the value was found.</param>
/// <param name="Anchor">The date it was counted from, where it was reckoned.</param>
public sealed record TimeExpression(
    TextRange Range,
    TextRange Words,
    CalendarTime Value,
    PartOfPeriod Part,
    SpanEnd? Until,
    TimeRelation Relation,
    FoundHow Found,
    CalendarTime? Anchor,
    StatementRole Role
)
{
    /// <summary>The days the words themselves name.</summary>
    public TimeInterval Interval =>
        Until is null
            ? TimeInterval.Of(Value, Part)
            : new TimeInterval(TimeInterval.Of(Value, Part).Earliest, TimeInterval.Of(Until.Value, Until.Part).Latest);

    /// <summary>
    /// The days of which the statement may hold: <c>since 2014</c> moves the last of them, <c>until</c> and <c>by</c> the
    /// first, as far as <paramref name="covered"/> reaches.
    /// </summary>
    public TimeInterval HoldsWithin(TimeInterval covered) =>
        Relation switch
        {
            // "From May to June" says where it ends.
            TimeRelation.Since when Until is null && covered.Latest > Interval.Latest => Interval with
            {
                Latest = covered.Latest,
            },
            TimeRelation.Until or TimeRelation.By when covered.Earliest < Interval.Earliest => Interval with
            {
                Earliest = covered.Earliest,
            },
            _ => Interval,
        };
}
