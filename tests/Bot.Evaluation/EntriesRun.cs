using System.Globalization;
using System.Text.Json;

namespace Bot.Evaluation;

/// <summary>
/// <c>entries</c>: what the dates of a run make of a paper's timeline. The dates with the role <c>event</c> against the
/// rows that tell of an event, one to one where the words overlap in the same paragraph; and no date at all on the rows
/// that are no dates.
/// </summary>
internal static class EntriesRun
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>0 where both goals are met and no row that is no date was taken for one, 1 where not.</summary>
    public static int Run(Arguments arguments)
    {
        var found = File.ReadLines(arguments.Need("in"))
            .Select(line => JsonSerializer.Deserialize<Paragraph>(line, Json)!)
            .SelectMany(paragraph =>
                paragraph.Timexes.Select(time => (Place: new Span(paragraph.Id, time.Start, time.End), time.Role))
            )
            .ToList();
        var gold = Rows(arguments.Need("gold")).ToList();
        var wanted = gold.Where(row => row["role"] == "event" && row["tier"] == "core").Select(Place).ToList();
        // What is optional counts neither for nor against.
        var optional = gold.Where(row => row["tier"] == "optional").Select(Place).ToList();
        var entries = found
            .Where(time => time.Role == "event" && !optional.Exists(time.Place.Overlaps))
            .Select(time => time.Place)
            .ToList();

        var missing = new List<Span>(wanted);
        var surplus = entries.Where(entry => Taken(missing, entry) is null).ToList();
        var hits = wanted.Count - missing.Count;
        var (precision, recall) = (Percent(hits, entries.Count), Percent(hits, wanted.Count));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{arguments.Find("name")} entries P {precision:F1} R {recall:F1} over {wanted.Count} of the gold"
            )
        );
        foreach (var place in surplus)
            Console.WriteLine($"  no event in the gold: {place}");
        foreach (var place in missing)
            Console.WriteLine($"  not found: {place}");

        var strangers = Rows(arguments.Need("nondates"))
            .Where(row => found.Exists(time => time.Place.Overlaps(Place(row))))
            .ToList();
        foreach (var row in strangers)
            Console.WriteLine($"  taken for a date: {Place(row)} {row["text"]}");

        var goal = arguments.Find("goal") is { } typed ? double.Parse(typed, CultureInfo.InvariantCulture) : 0;
        var isMet = precision >= goal && recall >= goal && strangers.Count == 0;
        if (!isMet)
            Console.WriteLine($"below the goal: entries P and R {goal}, no row that is no date");
        return isMet ? 0 : 1;
    }

    private static Span? Taken(List<Span> wanted, Span entry)
    {
        var at = wanted.FindIndex(entry.Overlaps);
        if (at < 0)
            return null;
        var taken = wanted[at];
        wanted.RemoveAt(at);
        return taken;
    }

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;

    private static Span Place(Dictionary<string, string> row) =>
        new(row["paragraph"], Number(row["start"]), Number(row["end_offset"]));

    /// <summary>The lines of a table under the names in its first line.</summary>
    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadAllLines(path);
        var names = lines[0].Split('\t');
        return lines.Skip(1).Where(line => line.Length > 0).Select(line => Row(names, line.Split('\t')));
    }

    private static Dictionary<string, string> Row(string[] names, string[] fields) =>
        names.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Paragraph(string Id, IReadOnlyList<Timex> Timexes);

    private sealed record Timex(int Start, int End, string Role);

    private sealed record Span(string Paragraph, int Start, int End)
    {
        public bool Overlaps(Span other) => Paragraph == other.Paragraph && Start < other.End && other.Start < End;

        public override string ToString() => $"¶{Paragraph} {Start}–{End}";
    }
}
