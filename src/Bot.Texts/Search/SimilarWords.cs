using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>Finds the words of a text that look most like one it does not have, however far off, to show what there is.</summary>
internal static class SimilarWords
{
    private const int Most = 5;
    private const int MostForNoise = 3;
    private const float LeastAlike = 0.2f;

    /// <summary>At most five words as the text writes them, most alike first, none from beyond the horizon.</summary>
    public static IEnumerable<string> Of(Lexicon lexicon, string folded, Horizon horizon)
    {
        var alike = Best(lexicon, folded, horizon, Likeness);
        // Noise resembles nothing; the words that share most letters with it are still the nearest there are.
        return alike.Count > 0 ? alike : Best(lexicon, folded, horizon, LettersShared).Take(MostForNoise);
    }

    private static List<string> Best(
        Lexicon lexicon,
        string folded,
        Horizon horizon,
        Func<string, string, float> resemblance
    )
    {
        var best = new List<(int Word, float Likeness)>();
        for (var number = 0; number < lexicon.Words.Length; number++)
        {
            var word = lexicon.Words[number];
            if (word.IsFunctionWord || word.First > horizon.LastParagraph)
                continue;
            var likeness = resemblance(folded, word.Folded);
            if (likeness < LeastAlike || (best.Count == Most && likeness <= best[^1].Likeness))
                continue;
            if (best.Count == Most)
                best.RemoveAt(Most - 1);
            var at = best.FindIndex(known => known.Likeness < likeness);
            best.Insert(at < 0 ? best.Count : at, (number, likeness));
        }
        return best.ConvertAll(found => lexicon.Words[found.Word].WrittenWithin(horizon));
    }

    /// <summary>Dice's coefficient of the pairs of neighbouring letters, word ends included.</summary>
    private static float Likeness(string left, string right)
    {
        var shared = 0;
        for (var at = -1; at < left.Length; at++)
        {
            for (var other = -1; other < right.Length; other++)
            {
                if (Letter(left, at) == Letter(right, other) && Letter(left, at + 1) == Letter(right, other + 1))
                {
                    shared++;
                    break;
                }
            }
        }
        return 2f * shared / (left.Length + right.Length + 2);
    }

    /// <summary>Dice's coefficient of the letters, in any order.</summary>
    private static float LettersShared(string left, string right)
    {
        var shared = 0;
        foreach (var letter in left.Distinct())
            shared += Math.Min(left.Count(other => other == letter), right.Count(other => other == letter));
        return 2f * shared / (left.Length + right.Length);
    }

    private static char Letter(string word, int at) => at < 0 || at >= word.Length ? ' ' : word[at];
}
