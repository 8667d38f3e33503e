namespace Bot.Texts.Search;

/// <summary>
/// The stems of each block in the order of the text, for a close look at few blocks: of its function words only those
/// are there that begin a sentence. Block <c>n</c> (from 0) has those from <c>Starts[n]</c> up to <c>Starts[n + 1]</c>;
/// immutable.
/// </summary>
/// <param name="Stems">The stem, or <see cref="FunctionWord"/>; as its complement where it begins a sentence.</param>
/// <param name="Places">Which word of the block each is, function words counted, so that distances are those of the text.</param>
/// <param name="AverageLead">Words in a block's first sentence, function words left out.</param>
/// <param name="AverageSentence">Words in a sentence, function words left out.</param>
internal sealed record StemRows(int[] Stems, int[] Places, int[] Starts, float AverageLead, float AverageSentence)
{
    public const int FunctionWord = int.MaxValue;

    public static StemRows Of(EditionWords words)
    {
        var (stems, places) = (new List<int>(words.Words.Length), new List<int>(words.Words.Length));
        var starts = new int[words.Starts.Length];
        var (lead, all, leads, sentences) = (0L, 0L, 0, 0);
        for (var block = 0; block + 1 < words.Starts.Length; block++)
        {
            var inLead = true;
            var first = words.Starts[block];
            for (var at = first; at < words.Starts[block + 1]; at++)
            {
                var word = words.Lexicon.Words[words.Words[at]];
                if (words.BeginsSentence[at])
                {
                    inLead = at == first;
                    (sentences, leads) = (sentences + 1, leads + (inLead ? 1 : 0));
                }
                else if (word.IsFunctionWord)
                    continue;
                var stem = word.IsFunctionWord ? FunctionWord : word.Stem;
                stems.Add(words.BeginsSentence[at] ? ~stem : stem);
                places.Add(at - first);
                if (word.IsFunctionWord)
                    continue;
                all++;
                lead += inLead ? 1 : 0;
            }
            starts[block + 1] = stems.Count;
        }
        return new StemRows([.. stems], [.. places], starts, Average(lead, leads), Average(all, sentences));
    }

    private static float Average(long sum, int count) => count == 0 ? 1 : Math.Max(1, (float)sum / count);
}
