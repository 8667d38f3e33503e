using Bot.Texts.Papers;

namespace Bot.Texts.Dates;

/// <summary>
/// Finds sentences that tell the same and date it differently. Only words that few sentences use are looked at, so the cost
/// grows with the number of entries.
/// </summary>
internal sealed class Disagreements
{
    private const int ShortestWord = 4;
    private const int FewestShared = 3;
    private const double LeastShare = 0.5;

    /// <summary>A word that more sentences use than this says little of what they tell.</summary>
    private const int MostSentences = 12;

    private readonly List<(Passage Passage, List<TimelineEntry> Entries, HashSet<string> Words)> _sentences = [];
    private readonly Dictionary<string, List<int>> _users = new(StringComparer.OrdinalIgnoreCase);

    private Disagreements(IEnumerable<TimelineEntry> entries)
    {
        foreach (var told in entries.GroupBy(entry => entry.Passage.Range).OrderBy(told => told.Key))
        {
            var dated = told.ToList();
            var words = WordsOf(dated);
            foreach (var word in words)
            {
                if (!_users.TryGetValue(word, out var users))
                    _users.Add(word, users = []);
                users.Add(_sentences.Count);
            }
            _sentences.Add((dated[0].Passage, dated, words));
        }
    }

    public static IReadOnlyList<Disagreement> Among(IEnumerable<TimelineEntry> entries)
    {
        var found = new Disagreements(entries);
        return [.. Enumerable.Range(0, found._sentences.Count).SelectMany(found.Before)];
    }

    /// <summary>The sentences before this one that tell the same at other times.</summary>
    private IEnumerable<Disagreement> Before(int later)
    {
        var (passage, entries, words) = _sentences[later];
        var shared = words
            .Select(word => _users[word])
            .Where(users => users.Count <= MostSentences)
            .SelectMany(users => users.TakeWhile(user => user < later))
            .CountBy(user => user)
            .Where(count => count.Value >= FewestShared)
            .OrderBy(count => count.Key);
        foreach (var (earlier, _) in shared)
        {
            var one = _sentences[earlier];
            if (one.Passage.Block == passage.Block || !SaysTheSame(one.Words, words))
                continue;
            // A sentence that names the other's time as well does not contradict it.
            if (!one.Entries.Any(entry => entries.Exists(other => entry.Time.Interval.Overlaps(other.Time.Interval))))
                yield return new Disagreement(one.Entries[0], entries[0]);
        }
    }

    private static bool SaysTheSame(HashSet<string> one, HashSet<string> other) =>
        one.Count(other.Contains) is var shared
        && shared >= FewestShared
        && shared >= LeastShare * Math.Max(one.Count, other.Count);

    /// <summary>The longer words of a sentence, without those of its dates.</summary>
    private static HashSet<string> WordsOf(List<TimelineEntry> dated)
    {
        var (source, sentence) = (dated[0].Passage.Edition.Source, dated[0].Passage.Range);
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = sentence.Start; at < sentence.End; )
        {
            var end = at;
            while (end < sentence.End && char.IsLetter(source[end]))
                end++;
            var word = TextRange.FromBounds(at, end);
            if (word.Length >= ShortestWord && !dated.Exists(entry => entry.DateRange.Overlaps(word)))
                words.Add(word.Of(source));
            at = Math.Max(end, at + 1);
        }
        return words;
    }
}
