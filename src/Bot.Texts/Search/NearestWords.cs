using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>Finds the words of a text that a word it does not have may have been meant for.</summary>
internal static class NearestWords
{
    private const int ShortestWord = 4;
    private const int LongWord = 7;
    private const int Most = 3;
    private const float OneLetterOff = 0.9f;
    private const float Family = 0.5f;
    private const float TwoLettersOff = 0.6f;

    /// <summary>
    /// The stems of at most three words with the same first letter and one letter different, or two in long words;
    /// nearest first, and never from beyond the horizon.
    /// </summary>
    public static IReadOnlyList<WeightedStem> Of(
        Lexicon lexicon,
        Func<LookAlikes> alike,
        string folded,
        Horizon horizon
    )
    {
        if (folded.Length < ShortestWord)
            return [];
        var limit = folded.Length >= LongWord ? 2 : 1;
        var found = new List<(int Word, int Distance)>();
        for (var word = lexicon.FirstFrom(folded[..1]); word < lexicon.Words.Length; word++)
        {
            var candidate = lexicon.Words[word];
            if (candidate.Folded[0] != folded[0])
                break;
            if (candidate.First > horizon.LastParagraph || candidate.IsFunctionWord || candidate.Folded.Length < 3)
                continue;
            var distance = EditDistance.Of(folded, candidate.Folded, limit);
            if (distance <= limit)
                found.Add((word, distance));
        }
        found.Sort(
            (left, right) =>
                left.Distance != right.Distance
                    ? left.Distance.CompareTo(right.Distance)
                    : lexicon.Words[left.Word].CompareTo(lexicon.Words[right.Word], horizon)
        );
        var stems = new List<WeightedStem>();
        foreach (var (word, distance) in found)
        {
            var stem = lexicon.Words[word].Stem;
            if (stems.Count < Most && !stems.Exists(known => known.Stem == stem))
                stems.Add(new WeightedStem(stem, distance == 1 ? OneLetterOff : TwoLettersOff));
        }
        // Nothing a slip of the hand would explain: perhaps another word of the family.
        return stems.Count > 0 ? stems : alike().Within(horizon, folded, Family, Most);
    }
}
