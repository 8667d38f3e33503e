using System.Globalization;

namespace Bot.Benchmarks.Search;

/// <summary>
/// The product's index beside its peers on the same text in the same run, so that a busy machine is busy for all of them.
/// In each round one after the other answers all queries, and the next round begins with another; what is printed is the
/// median of the rounds. Ends with 1 where a goal of the ratios is missed.
/// </summary>
internal static class SearchBenchmark
{
    private const int Builds = 5;
    private const int WarmingUp = 3;
    private const int Rounds = 25;
    private const int SlowRounds = 3;

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
        var asked = all.ToDictionary(peer => peer, _ => new List<List<double>>());
        for (var round = -WarmingUp; round < Rounds; round++)
        {
            all = [.. all.Skip(1), all[0]];
            foreach (var peer in all.Where(peer => peer != fts || round < SlowRounds))
            {
                var times = Times(peer, text.Queries);
                if (round >= 0)
                    asked[peer].Add(times);
            }
        }
        foreach (var peer in asked.Keys)
            PrintPeer(peer.Name, Timing.Quantile(builds[peer], 0.5), asked[peer]);
        var isMet = PrintRatios(builds, asked, product, lucene, paragraphs);
        if (fts is not null)
            isMet &= Faster(asked[product], asked[fts], fts.Name);
        if (peers.FirstOrDefault(peer => peer.EndsWith(".mjs", StringComparison.Ordinal)) is { } script)
        {
            var (build, times) = await Minisearch.RunAsync(script, text);
            PrintPeer("minisearch", build, [times]);
            isMet &= Faster(asked[product], [times], "minisearch");
        }
        if (paragraphs >= 100_000)
            isMet &= Goal("p99 in ms", Typical(asked[product], 0.99), 10);
        return isMet ? 0 : 1;
    }

    private static List<double> Times(ISearchPeer peer, IReadOnlyList<string> queries)
    {
        // Nobody pays for what another left behind.
        GC.Collect();
        return [.. queries.Select(query => Timing.Of(() => peer.Ask(query)))];
    }

    private static bool PrintRatios(
        Dictionary<ISearchPeer, List<double>> builds,
        Dictionary<ISearchPeer, List<List<double>>> asked,
        ISearchPeer product,
        ISearchPeer plain,
        int paragraphs
    )
    {
        var build = Timing.Quantile(builds[product], 0.5) / Timing.Quantile(builds[plain], 0.5);
        double Ratio(double part) =>
            Timing.Quantile(
                asked[product]
                    .Zip(asked[plain], (own, peer) => Timing.Quantile(own, part) / Timing.Quantile(peer, part)),
                0.5
            );
        // The goals of building and of ratios are those of a long paper; a library in one file has its own, in milliseconds.
        if (paragraphs > 20_000)
        {
            Print($"build / Lucene.Net: {build:F2}");
            return true;
        }
        var isMet = Goal("build / Lucene.Net", build, 3);
        isMet &= Goal("p50 / Lucene.Net", Ratio(0.5), 3);
        return isMet & Goal("p99 / Lucene.Net", Ratio(0.99), 5);
    }

    private static bool Faster(List<List<double>> product, List<List<double>> peer, string name) =>
        Goal($"p50 / {name}", Typical(product, 0.5) / Typical(peer, 0.5), 1);

    private static double Typical(List<List<double>> rounds, double part) =>
        Timing.Quantile(rounds.Select(round => Timing.Quantile(round, part)), 0.5);

    private static bool Goal(string what, double value, double most)
    {
        Print($"{what}: {value:F2} ({(value <= most ? "within" : "MISSES")} {most})");
        return value <= most;
    }

    private static void PrintPeer(string name, double build, List<List<double>> asked) =>
        Print(
            $"{name, -12} build {build, 8:F0} ms   p50 {Typical(asked, 0.5), 8:F3} ms   p99 {Typical(asked, 0.99), 8:F3} ms"
        );

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
