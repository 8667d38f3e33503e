using System.Globalization;

namespace Bot.Evaluation;

/// <summary>
/// <c>score</c>: nDCG@10 (linear gain), MRR@10 and P@1 (grade 1 or more) of a run, averaged over the judged queries.
/// </summary>
internal static class ScoreRun
{
    private const int Depth = 10;

    /// <summary>0 where the goals are met, 1 where not.</summary>
    public static int Run(Arguments arguments)
    {
        var grades = File.ReadLines(arguments.Need("qrels"))
            .Select(line => line.Split('\t'))
            .GroupBy(parts => parts[0])
            .ToDictionary(
                query => query.Key,
                query => query.ToDictionary(parts => parts[1], parts => Number(parts[2]))
            );
        var runs = File.ReadLines(arguments.Need("run"))
            .Select(line => line.Split('\t'))
            .GroupBy(parts => parts[0])
            .ToDictionary(
                query => query.Key,
                query => query.OrderBy(parts => Number(parts[2])).Select(parts => parts[1]).Take(Depth).ToList()
            );

        var scores = grades.Select(query => Score(runs.GetValueOrDefault(query.Key, []), query.Value)).ToList();
        var (ndcg, mrr, first) = (
            scores.Average(score => score.Ndcg),
            scores.Average(score => score.Mrr),
            scores.Average(score => score.First)
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{arguments.Find("name")} nDCG@10 {ndcg:F3} MRR@10 {mrr:F3} P@1 {first:F3} over {scores.Count} queries"
            )
        );
        var isMet = ndcg >= Goal(arguments, "ndcg") && mrr >= Goal(arguments, "mrr");
        if (!isMet)
            Console.WriteLine($"below the goal: nDCG@10 {arguments.Find("ndcg")}, MRR@10 {arguments.Find("mrr")}");
        return isMet ? 0 : 1;
    }

    private static (double Ndcg, double Mrr, double First) Score(List<string> ranked, Dictionary<string, double> grades)
    {
        var gains = ranked.Select(document => grades.GetValueOrDefault(document)).ToList();
        var best = grades.Values.OrderDescending().Take(Depth).ToList();
        var firstHit = gains.FindIndex(gain => gain >= 1);
        return (
            Discounted(best) == 0 ? 0 : Discounted(gains) / Discounted(best),
            firstHit < 0 ? 0 : 1.0 / (firstHit + 1),
            firstHit == 0 ? 1 : 0
        );
    }

    private static double Discounted(List<double> gains) =>
        gains.Select((gain, index) => gain / Math.Log2(index + 2)).Sum();

    private static double Goal(Arguments arguments, string name) => arguments.Find(name) is { } goal ? Number(goal) : 0;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
