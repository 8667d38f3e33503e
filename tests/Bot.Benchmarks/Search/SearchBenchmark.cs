using System.Globalization;

namespace Bot.Benchmarks.Search;

/// <summary>
/// The product's index beside its peers on the same text in the same run, in turn, so that a busy machine is busy for all
/// of them. Prints times and ratios; ends with 1 where a goal of the ratios is missed.
/// </summary>
internal static class SearchBenchmark
{
    private const int Builds = 5;
    private const int Rounds = 5;

    public static async Task<int> RunAsync(int paragraphs, string[] peers)
    {
        var text = GeneratedText.Of(paragraphs);
        Print($"{paragraphs} paragraphs, {text.Edition.Source.Length / 1e6:F1} MB, {text.Queries.Count} queries");
        using var product = new ProductPeer();
        using var lucene = new LucenePeer();
        using var fts = peers.Contains("fts5") ? new FtsPeer() : null;
        ISearchPeer[] all = fts is null ? [product, lucene] : [product, lucene, fts];
        // The slow ones say the same in fewer tries.
        var builds = all.ToDictionary(peer => peer, peer => new List<double>());
        for (var build = 0; build < (paragraphs > 20_000 ? 2 : Builds); build++)
        {
            foreach (var peer in all)
            {
                GC.Collect();
                builds[peer].Add(Timing.Of(() => peer.Build(text)));
            }
        }
        var asked = all.ToDictionary(peer => peer, _ => new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var query in text.Queries)
            {
                foreach (var peer in all.Where(peer => peer != fts || round < 2))
                {
                    var time = Timing.Of(() => peer.Ask(query));
                    // The first round warms up.
                    if (round > 0)
                        asked[peer].Add(time);
                }
            }
        }
        foreach (var peer in all)
            PrintPeer(peer.Name, Timing.Quantile(builds[peer], 0.5), asked[peer]);
        var isMet = PrintRatios(builds, asked, product, lucene, paragraphs);
        if (fts is not null)
            isMet &= Faster(asked[product], Timing.Quantile(asked[fts], 0.5), fts.Name);
        if (peers.FirstOrDefault(peer => peer.EndsWith(".mjs", StringComparison.Ordinal)) is { } script)
        {
            var (build, times) = await Minisearch.RunAsync(script, text);
            PrintPeer("minisearch", build, times);
            isMet &= Faster(asked[product], Timing.Quantile(times, 0.5), "minisearch");
        }
        if (paragraphs >= 100_000)
            isMet &= Goal("p99 in ms", Timing.Quantile(asked[product], 0.99), 10);
        return isMet ? 0 : 1;
    }

    private static bool PrintRatios(
        Dictionary<ISearchPeer, List<double>> builds,
        Dictionary<ISearchPeer, List<double>> asked,
        ISearchPeer product,
        ISearchPeer plain,
        int paragraphs
    )
    {
        double Ratio(Dictionary<ISearchPeer, List<double>> times, double part) =>
            Timing.Quantile(times[product], part) / Timing.Quantile(times[plain], part);
        // The goals of building and of ratios are those of a long paper; a library in one file has its own, in milliseconds.
        if (paragraphs > 20_000)
        {
            Print($"build / Lucene.Net: {Ratio(builds, 0.5):F2}");
            return true;
        }
        var isMet = Goal("build / Lucene.Net", Ratio(builds, 0.5), 3);
        isMet &= Goal("p50 / Lucene.Net", Ratio(asked, 0.5), 3);
        return isMet & Goal("p99 / Lucene.Net", Ratio(asked, 0.99), 5);
    }

    private static bool Faster(List<double> product, double peer, string name) =>
        Goal($"p50 / {name}", Timing.Quantile(product, 0.5) / peer, 1);

    private static bool Goal(string what, double value, double most)
    {
        Print($"{what}: {value:F2} ({(value <= most ? "within" : "MISSES")} {most})");
        return value <= most;
    }

    private static void PrintPeer(string name, double build, List<double> asked) =>
        Print(
            $"{name, -12} build {build, 8:F0} ms   p50 {Timing.Quantile(asked, 0.5), 8:F3} ms   p99 {Timing.Quantile(asked, 0.99), 8:F3} ms"
        );

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
