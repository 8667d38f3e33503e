using System.Diagnostics;
using System.Globalization;
using Bot.Texts.Dates;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Benchmarks;

/// <summary>
/// How long dates take to be read, and how that grows with the text: prose, whole timelines, and input made to be slow.
/// The best time of several runs, since other programs only ever add to it, and the median of how many times as long a
/// text twice as long takes (four times as long for hostile input).
/// </summary>
internal static class DatesSpeed
{
    private const int Megabyte = 1_000_000;
    private const int HostileLength = 1_000_000;
    private const int HostileTimes = 4;
    private const int WarmingUp = 3;
    private const int Runs = 11;
    private const int MostMilliseconds = 1000;
    private const double MostGrowth = 2.2;

    // A fourth over for caches; what looks far ahead or back would be at sixteen.
    private const double MostHostileGrowth = 5;

    // What could tempt a reader to look far ahead or back, once for every place it stands at.
    private static readonly (string Name, string Piece)[] Hostile =
    [
        ("digits", "1234567890"),
        ("digits and stops", "1."),
        ("nested ranges", "from 1941 to "),
        ("half ranges", "1941-"),
        ("ranges without end", "between 1941 and "),
        ("open brackets", "("),
        ("bracketed years", "(1941"),
        ("articles", "the "),
        ("parts of parts", "the end of "),
        ("reckoned from reckoned", "two years after "),
        ("months without years", "In May "),
        ("years to be confirmed", "In May 1941. In June. "),
        ("centuries", "the 19th and "),
        ("no spaces", "a"),
        ("line ends", "May\n\n"),
    ];

    /// <returns>0 where everything is as fast as promised.</returns>
    public static int Run(string source)
    {
        var text = File.ReadAllText(source);
        var prose = Measure("prose, 1 MB and 2 MB", Repeated(text, 2 * Megabyte), Megabyte, Read);
        var whole = Measure("whole timeline, 1 MB and 2 MB", Repeated(text, 2 * Megabyte), Megabyte, Lay);
        var isFine = prose.Milliseconds < MostMilliseconds && prose.Growth <= MostGrowth && whole.Growth <= MostGrowth;
        foreach (var (name, piece) in Hostile)
        {
            var spent = Measure(name, Repeated(piece, HostileTimes * HostileLength), HostileLength, Read);
            isFine &= spent.Growth <= MostHostileGrowth || spent.Milliseconds < 1;
        }
        if (!isFine)
            Console.Error.WriteLine(
                $"Too slow: {MostMilliseconds} ms a megabyte, and {MostGrowth} times as much for twice the prose, are the most."
            );
        return isFine ? 0 : 1;
    }

    private static (double Milliseconds, double Growth) Measure(
        string name,
        string text,
        int length,
        Func<string, int> act
    )
    {
        var (once, twice) = (text[..length], text);
        var (best, growths) = (double.MaxValue, new List<double>());
        for (var run = 0; run < WarmingUp; run++)
            _ = act(once) + act(twice);
        for (var run = 0; run < Runs; run++)
        {
            var (one, more) = (Spent(once), Spent(twice));
            best = Math.Min(best, one);
            growths.Add(more / one);
        }
        growths.Sort();
        var growth = growths[Runs / 2];
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{name, -30} {best, 8:0.0} ms  x {growth:0.00}")
        );
        return (best, growth);

        double Spent(string given)
        {
            var start = Stopwatch.GetTimestamp();
            _ = act(given);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }

    private static int Read(string text)
    {
        var paragraphs = new List<TextRange>();
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (end > at)
                paragraphs.Add(TextRange.FromBounds(at, end));
            at = end + 1;
        }
        return TimeExpressionReader.Read(text, paragraphs).Count;
    }

    private static int Lay(string text) =>
        Timeline.Of(new Edition(text, PlainTextReader.Read(text)), Horizon.None).Groups.Count;

    private static string Repeated(string text, int length) =>
        string.Concat(Enumerable.Repeat(text, length / text.Length + 1))[..length];
}
