using Bot.Texts.Dates.Reading;
using Bot.Texts.Papers;

namespace Bot.Texts.Dates;

/// <summary>
/// Reads the times that English prose names, says without a year or counts from another. A pure function of its
/// arguments; its cost grows with the length of the text and with nothing else.
/// </summary>
public static class TimeExpressionReader
{
    /// <summary>
    /// The times in order of their place, none overlapping another, every range inside a paragraph.
    /// </summary>
    /// <param name="paragraphs">In order; context is carried from one to the next.</param>
    /// <param name="documentDate">
    /// The day of writing as <c>2024-04-30</c>. It is used where the text speaks from that day, as news does.
    /// </param>
    public static IReadOnlyList<TimeExpression> Read(
        string source,
        IReadOnlyList<TextRange> paragraphs,
        string? documentDate = null
    )
    {
        var tokens = new TokenReader(source, Tokenizer.Read(source, paragraphs));
        var phrases = new TimeGrammar(tokens).Read();
        var written =
            documentDate is { Length: >= 10 } && CalendarTime.TryParse(documentDate[..10], out var day)
                ? day.Earliest
                : (CalendarDay?)null;
        var times = new TimeResolver(tokens, phrases, written).Resolve();
        return Expressions(tokens, times);
    }

    private static List<TimeExpression> Expressions(TokenReader tokens, List<ResolvedTime> times)
    {
        var expressions = new List<TimeExpression>(times.Count);
        for (var index = 0; index < times.Count; index++)
        {
            var time = times[index];
            var words = Words(tokens, time.Phrase);
            var range = words;
            SpanEnd? until = null;
            if (time.Phrase.OpensSpan && index + 1 < times.Count && times[index + 1] is var end)
            {
                if (
                    tokens[end.Phrase.First].Start - words.End < 12
                    && TimeInterval.Of(time.Value, time.Phrase.Part).Earliest
                        <= TimeInterval.Of(end.Value, end.Phrase.Part).Latest
                )
                {
                    until = new SpanEnd(Words(tokens, end.Phrase), end.Value, end.Phrase.Part);
                    range = TextRange.FromBounds(words.Start, until.Words.End);
                    index++;
                }
            }
            var clause = new Clause(tokens, time.Phrase);
            expressions.Add(
                new TimeExpression(
                    range,
                    words,
                    time.Value,
                    time.Phrase.Part,
                    until,
                    clause.Relation,
                    time.Found,
                    time.Anchor,
                    clause.RoleOf(time.Value, until)
                )
            );
        }
        return expressions;
    }

    private static TextRange Words(TokenReader tokens, TimePhrase phrase) =>
        TextRange.FromBounds(tokens[phrase.First].Start, tokens[phrase.End - 1].End);
}
