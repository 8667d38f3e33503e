using Bot.Texts.Dates;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Dates;

/// <summary>Builder words for the tests of dates.</summary>
internal static class SomeDates
{
    public static IReadOnlyList<TimeExpression> Read(string text, string? writtenOn = null) =>
        TimeExpressionReader.Read(text, [new TextRange(0, text.Length)], writtenOn);

    /// <summary>What was read, as <c>words = value</c>, a span as <c>words = value/value</c>.</summary>
    public static string In(string text, string? writtenOn = null) =>
        string.Join("; ", Read(text, writtenOn).Select(time => $"{time.Range.Of(text)} = {Value(time)}"));

    public static string Value(TimeExpression time) =>
        time.Until is { } until ? $"{time.Value}/{until.Value}" : $"{time.Value}";

    public static Edition Edition(string text) => new(text, PlainTextReader.Read(text));

    public static Timeline Timeline(string text, Horizon? horizon = null) =>
        Bot.Texts.Dates.Timeline.Of(Edition(text), horizon ?? Horizon.None);
}
