using Bot.Texts.Papers;

namespace Bot.Texts.Quotations;

/// <summary>Finds the sentence that shares most with a quotation, rare words weighing more than frequent ones.</summary>
internal static class NearestSentence
{
    /// <summary><see langword="null"/> where no open sentence shares a word.</summary>
    public static TextRange? Of(TextWords text, QuotedWords said, Horizon horizon)
    {
        var shared = new Dictionary<TextRange, float>();
        foreach (var id in said.Ids.Where(id => id >= 0).Distinct())
        {
            var bits = text.Bits(id);
            TextRange? last = null;
            foreach (var position in text.Positions(id))
            {
                var block = text.Edition.Blocks[text.Blocks[position]];
                if (!horizon.Shows(block))
                    continue;
                var sentence = block.SentenceAt(text.Ranges[position].Start).Range;
                if (sentence == last)
                    continue;
                last = sentence;
                shared[sentence] = shared.GetValueOrDefault(sentence) + bits;
            }
        }
        return shared.Count == 0
            ? null
            : shared.OrderByDescending(sentence => sentence.Value).ThenBy(sentence => sentence.Key).First().Key;
    }
}
