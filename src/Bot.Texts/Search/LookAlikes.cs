using System.Buffers;
using System.Runtime.InteropServices;
using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>
/// Finds words of a text by the groups of three letters they share with another: Germany for German, hegemony for
/// hegemonial. Safe for any number of threads; what it finds for the text's own words it remembers.
/// </summary>
internal sealed class LookAlikes
{
    /// <summary>Dice's coefficient of the groups, word ends included, from which words count as alike.</summary>
    private const float Alike = 0.4f;
    private const int Most = 5;
    private const int ShortestWord = 4;

    private readonly Lexicon _lexicon;
    private readonly Dictionary<long, List<int>> _words = [];
    private readonly WeightedStem[]?[] _known;

    public LookAlikes(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _known = new WeightedStem[]?[lexicon.Words.Length];
        for (var number = 0; number < lexicon.Words.Length; number++)
        {
            var word = lexicon.Words[number];
            if (word.IsFunctionWord)
                continue;
            for (var at = 0; at < word.Folded.Length; at++)
            {
                ref var words = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, Group(word.Folded, at), out _);
                words ??= [];
                if (words.Count == 0 || words[^1] != number)
                    words.Add(number);
            }
        }
    }

    /// <summary>At most five stems of other words, most alike first, with how alike they are (0 to 1).</summary>
    public IReadOnlyList<WeightedStem> Of(string folded, int stem)
    {
        if (folded.Length < ShortestWord)
            return [];
        var number = _lexicon.FindFolded(folded);
        return number < 0 ? Find(folded, stem) : _known[number] ??= Find(folded, stem);
    }

    /// <summary>The same, of words that stand within the horizon.</summary>
    public IReadOnlyList<WeightedStem> Within(Horizon horizon, string folded, float least, int most) =>
        folded.Length < ShortestWord
            ? []
            : Best(folded, -1, least, most, word => _lexicon.Words[word].First <= horizon.LastParagraph);

    private WeightedStem[] Find(string folded, int stem) => Best(folded, stem, Alike, Most, static _ => true);

    private WeightedStem[] Best(string folded, int except, float least, int most, Predicate<int> counts)
    {
        var shared = ArrayPool<byte>.Shared.Rent(_lexicon.Words.Length);
        shared.AsSpan(0, _lexicon.Words.Length).Clear();
        var touched = new List<int>();
        for (var at = 0; at < folded.Length; at++)
        {
            if (IsRepeated(folded, at) || !_words.TryGetValue(Group(folded, at), out var words))
                continue;
            foreach (var word in words)
            {
                if (shared[word]++ == 0)
                    touched.Add(word);
            }
        }
        var best = new List<WeightedStem>();
        foreach (var word in touched)
        {
            var (other, stem) = (_lexicon.Words[word].Folded, _lexicon.Words[word].Stem);
            var likeness = 2f * shared[word] / (folded.Length + other.Length);
            if (likeness >= least && stem != except && counts(word))
                Keep(best, new WeightedStem(stem, likeness));
        }
        ArrayPool<byte>.Shared.Return(shared);
        best.Sort(
            static (left, right) =>
                left.Weight != right.Weight ? right.Weight.CompareTo(left.Weight) : left.Stem.CompareTo(right.Stem)
        );
        if (best.Count > most)
            best.RemoveRange(most, best.Count - most);
        return [.. best];
    }

    private static void Keep(List<WeightedStem> best, WeightedStem found)
    {
        var known = best.FindIndex(stem => stem.Stem == found.Stem);
        if (known < 0)
            best.Add(found);
        else if (best[known].Weight < found.Weight)
            best[known] = found;
    }

    private static bool IsRepeated(string word, int at)
    {
        for (var before = 0; before < at; before++)
        {
            if (Group(word, before) == Group(word, at))
                return true;
        }
        return false;
    }

    /// <summary>The letter at <paramref name="at"/> with those beside it, where a word's ends are letters too.</summary>
    private static long Group(string word, int at)
    {
        var before = at == 0 ? ' ' : word[at - 1];
        var after = at + 1 == word.Length ? ' ' : word[at + 1];
        return ((long)before << 32) | ((long)word[at] << 16) | after;
    }
}
