namespace Bot.Texts.Search;

/// <summary>
/// The words of each block in the order of the text, for a close look at few blocks: of its function words only those
/// are there that begin a sentence. Block <c>n</c> (from 0) has those from <c>Starts[n]</c> up to <c>Starts[n + 1]</c>;
/// immutable.
/// </summary>
/// <param name="Words">To be read by <see cref="RowWord"/>.</param>
/// <param name="AverageLead">Words in a block's first sentence, function words left out.</param>
/// <param name="AverageSentence">Words in a sentence, function words left out.</param>
internal sealed record StemRows(uint[] Words, int[] Starts, float AverageLead, float AverageSentence)
{
    public static StemRows Of(EditionWords words)
    {
        var rows = new List<uint>(words.Words.Length);
        var starts = new int[words.Starts.Length];
        var (lead, all, leads, sentences) = (0L, 0L, 0, 0);
        for (var block = 0; block + 1 < words.Starts.Length; block++)
        {
            var (inLead, steps) = (true, 0);
            for (var at = words.Starts[block]; at < words.Starts[block + 1]; at++)
            {
                steps++;
                var word = words.Lexicon.Words[words.Words[at]];
                if (words.BeginsSentence[at])
                {
                    inLead = at == words.Starts[block];
                    (sentences, leads) = (sentences + 1, leads + (inLead ? 1 : 0));
                }
                if (!word.IsFunctionWord)
                    (all, lead) = (all + 1, lead + (inLead ? 1 : 0));
                else if (!words.BeginsSentence[at])
                    continue;
                rows.Add(RowWord.Of(word, words.BeginsSentence[at], steps));
                steps = 0;
            }
            starts[block + 1] = rows.Count;
        }
        return new StemRows([.. rows], starts, Average(lead, leads), Average(all, sentences));
    }

    /// <summary>The words of a block.</summary>
    public ReadOnlySpan<uint> Row(int block) => Words.AsSpan(Starts[block]..Starts[block + 1]);

    private static float Average(long sum, int count) => count == 0 ? 1 : Math.Max(1, (float)sum / count);
}
