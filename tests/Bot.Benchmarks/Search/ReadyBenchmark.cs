using System.Globalization;
using Bot.Texts.Papers;
using Bot.Texts.Readers;
using Bot.Texts.Search;

namespace Bot.Benchmarks.Search;

/// <summary>How long a paper takes until it can be asked: the first time in a process, and once that is warm.</summary>
internal static class ReadyBenchmark
{
    public static void Run(string source)
    {
        var edition = new Edition(File.ReadAllText(source), PlainTextReader.Read(File.ReadAllText(source)));
        var first = Timing.Of(() => PassageIndex.Build(edition));
        var warm = Enumerable.Range(0, 41).Select(_ => Timing.Of(() => PassageIndex.Build(edition))).ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{edition.Paragraphs.Count} paragraphs ready: first in the process {first:F1} ms, warm {Timing.Quantile(warm, 0.5):F1} ms"
            )
        );
    }
}
