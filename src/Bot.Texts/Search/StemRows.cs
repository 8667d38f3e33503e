namespace Bot.Texts.Search;

/// <summary>
/// The stems of each block in the order of the text, for a close look at few blocks. Block <c>n</c> (from 0) has those
/// from <c>Starts[n]</c> up to <c>Starts[n + 1]</c>; immutable.
/// </summary>
/// <param name="Stems">The stem, or <see cref="FunctionWord"/>; as its complement where it begins a sentence.</param>
/// <param name="AverageLead">Words in a block's first sentence, function words left out.</param>
/// <param name="AverageSentence">Words in a sentence, function words left out.</param>
internal sealed record StemRows(int[] Stems, int[] Starts, float AverageLead, float AverageSentence)
{
    /// <summary>Holds a place, so that distances are those of the text.</summary>
    public const int FunctionWord = int.MaxValue;

    public static StemRows Of(EditionWords words)
    {
        var stems = new int[words.Words.Length];
        var (lead, all, leads, sentences) = (0L, 0L, 0, 0);
        for (var block = 0; block + 1 < words.Starts.Length; block++)
        {
            var inLead = true;
            for (var at = words.Starts[block]; at < words.Starts[block + 1]; at++)
            {
                var word = words.Lexicon.Words[words.Words[at]];
                stems[at] = word.IsFunctionWord ? FunctionWord : word.Stem;
                if (words.BeginsSentence[at])
                {
                    inLead = at == words.Starts[block];
                    (sentences, leads) = (sentences + 1, leads + (inLead ? 1 : 0));
                    stems[at] = ~stems[at];
                }
                if (word.IsFunctionWord)
                    continue;
                all++;
                lead += inLead ? 1 : 0;
            }
        }
        return new StemRows(stems, words.Starts, Average(lead, leads), Average(all, sentences));
    }

    private static float Average(long sum, int count) => count == 0 ? 1 : Math.Max(1, (float)sum / count);
}
