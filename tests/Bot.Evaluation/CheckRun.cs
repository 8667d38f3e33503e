using System.Text.Json;
using Bot.Texts.Papers;
using Bot.Texts.Quotations;
using Bot.Texts.Readers;

namespace Bot.Evaluation;

/// <summary>Lets the product's own checker say whether quotations stand in a paper, and on which line.</summary>
internal static class CheckRun
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void Run(Arguments arguments)
    {
        var source = File.ReadAllText(arguments.Need("paper"));
        var checker = new QuotationChecker(new Edition(source, PlainTextReader.Read(source)));
        using var output = new StreamWriter(arguments.Need("out"));
        foreach (var line in File.ReadLines(arguments.Need("in")).Where(line => line.Trim().Length > 0))
        {
            var input = JsonSerializer.Deserialize<Input>(line, Json)!;
            var check = checker.Check(input.Quotation, Horizon.None);
            int? place = check.Places.Count > 0 ? NonEmptyLine(source, check.Places[0].Start) : null;
            var verdict = check.Verdict.ToString().ToLowerInvariant();
            output.WriteLine(JsonSerializer.Serialize(new Output(input.Id, verdict, place), Json));
        }
    }

    /// <summary>The number of the non-empty line that holds an offset, from 1.</summary>
    private static int NonEmptyLine(string source, int offset)
    {
        var (number, start) = (0, 0);
        while (start <= offset)
        {
            var end = source.IndexOf('\n', start);
            end = end < 0 ? source.Length : end;
            if (!source.AsSpan(start, end - start).IsWhiteSpace())
                number++;
            start = end + 1;
        }
        return number;
    }

    private sealed record Input(JsonElement Id, string Quotation);

    private sealed record Output(JsonElement Id, string Verdict, int? Line);
}
