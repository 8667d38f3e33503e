using System.Runtime.InteropServices;
using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>
/// An edition read word by word: what its index is made of. <see cref="Words"/> holds the number of each word in the
/// order of the text; block <c>n</c> (from 0) has those from <c>Starts[n]</c> up to <c>Starts[n + 1]</c>.
/// </summary>
internal sealed record EditionWords(Lexicon Lexicon, int[] Words, int[] Starts, bool[] BeginsSentence)
{
    public static EditionWords Read(Edition edition, WordForms forms)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var spellings = new List<Spelling>();
        var tokens = new List<int>(edition.Source.Length / 5);
        var begins = new List<bool>(tokens.Capacity);
        var starts = new int[edition.Blocks.Count + 1];
        for (var index = 0; index < edition.Blocks.Count; index++)
        {
            var block = edition.Blocks[index];
            var first = block.Paragraph ?? 0;
            var words = new WordScanner(edition.Source, block.Range, edition.Endnotes);
            var sentence = 0;
            while (words.Next())
            {
                begins.Add(IsNewSentence(block, words.Word.Start, ref sentence));
                if (!lookup.TryGetValue(words.Written, out var number))
                {
                    var written = words.Written.ToString();
                    number = spellings.Count;
                    numbers.Add(written, number);
                    spellings.Add(new Spelling(written, 0, first));
                }
                ref var spelling = ref CollectionsMarshal.AsSpan(spellings)[number];
                spelling = spelling with { Count = spelling.Count + 1, First = Math.Min(spelling.First, first) };
                tokens.Add(number);
            }
            starts[index + 1] = tokens.Count;
        }
        var (lexicon, wordOf) = Group(spellings, forms);
        var all = CollectionsMarshal.AsSpan(tokens);
        foreach (ref var token in all)
            token = wordOf[token];
        return new EditionWords(lexicon, all.ToArray(), starts, [.. begins]);
    }

    private static bool IsNewSentence(Block block, int offset, ref int sentence)
    {
        var before = sentence;
        while (sentence < block.Sentences.Count && block.Sentences[sentence].Range.Start <= offset)
            sentence++;
        return sentence > before;
    }

    /// <summary>Puts the spellings of one word together and says which word each spelling became.</summary>
    private static (Lexicon Lexicon, int[] WordOf) Group(List<Spelling> spellings, WordForms forms)
    {
        var folded = new string[spellings.Count];
        var order = new int[spellings.Count];
        for (var number = 0; number < folded.Length; number++)
        {
            folded[number] = Folding.Of(spellings[number].Written);
            order[number] = number;
        }
        Array.Sort(order, (left, right) => string.CompareOrdinal(folded[left], folded[right]));

        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new List<LexiconWord>();
        var wordOf = new int[folded.Length];
        for (var from = 0; from < order.Length; )
        {
            var word = folded[order[from]];
            var to = from;
            while (to < order.Length && folded[order[to]] == word)
                wordOf[order[to++]] = words.Count;
            var ways = new Spelling[to - from];
            for (var way = 0; way < ways.Length; way++)
                ways[way] = spellings[order[from + way]];
            Array.Sort(
                ways,
                static (left, right) =>
                    left.Count != right.Count
                        ? right.Count.CompareTo(left.Count)
                        : string.CompareOrdinal(left.Written, right.Written)
            );
            var stem = forms.StemOf(ways[0].Written, word);
            if (!stems.TryGetValue(stem, out var number))
                stems.Add(stem, number = stems.Count);
            words.Add(new LexiconWord(word, number, forms.IsFunctionWord(word), ways));
            from = to;
        }
        return (new Lexicon([.. words], [.. stems.Keys]), wordOf);
    }
}
