using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Texts.Dates;
using Bot.Texts.Papers;

namespace Bot.Evaluation;

/// <summary>
/// Lets the product's own reader find the dates of given texts. Both ends of a span are written, each by itself, as the
/// public sets mark them.
/// </summary>
internal static class DatesRun
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Run(Arguments arguments)
    {
        var texts = File.ReadLines(arguments.Need("in"))
            .Where(line => line.Trim().Length > 0)
            .Select(line => JsonSerializer.Deserialize<Input>(line, Json)!)
            .ToList();
        using var output = new StreamWriter(arguments.Need("out"));
        for (var first = 0; first < texts.Count; )
        {
            var next = first + 1;
            while (texts[first].Doc is { Length: > 0 } doc && next < texts.Count && texts[next].Doc == doc)
                next++;
            foreach (var line in Document(texts[first..next]))
                output.WriteLine(JsonSerializer.Serialize(line, Json));
            first = next;
        }
    }

    private static IEnumerable<Output> Document(List<Input> texts)
    {
        var source = new StringBuilder();
        var paragraphs = new List<TextRange>();
        foreach (var text in texts)
        {
            paragraphs.Add(new TextRange(source.Length, text.Text.Length));
            source.Append(text.Text).Append('\n');
        }
        var found = TimeExpressionReader.Read(source.ToString(), paragraphs, texts[0].Dct);
        return texts.Select(
            (text, index) =>
                new Output(
                    text.Id,
                    [
                        .. found
                            .Where(time => paragraphs[index].Contains(time.Range))
                            .SelectMany(time => Ends(time, paragraphs[index].Start)),
                    ]
                )
        );
    }

    private static IEnumerable<Timex> Ends(TimeExpression time, int start)
    {
        var role = time.Role == StatementRole.Event ? "event" : "mention";
        yield return Written(time.Words, time.Value, start, role);
        if (time.Until is { } until)
            yield return Written(until.Words, until.Value, start, role);
    }

    private static Timex Written(TextRange words, CalendarTime value, int start, string role) =>
        new(words.Start - start, words.End - start, value.ToString(), "", role);

    private sealed record Input(string Id, string? Dct, string Text, string? Doc);

    private sealed record Output(string Id, IReadOnlyList<Timex> Timexes);

    private sealed record Timex(int Start, int End, string Value, string EndValue, string Role);
}
