using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>What ranking needs to know of every block, by its place from 0. Immutable.</summary>
internal sealed class BlockTable
{
    /// <param name="lengths">Words of each block, function words left out.</param>
    /// <param name="words">All words of each block.</param>
    public BlockTable(Edition edition, int[] lengths, int[] words)
    {
        Lengths = lengths;
        Words = words;
        Paragraphs = new int[lengths.Length];
        for (var block = 0; block < Paragraphs.Length; block++)
            Paragraphs[block] = edition.Blocks[block].Paragraph ?? 0;
        var sum = 0L;
        foreach (var length in lengths)
            sum += length;
        foreach (var count in words)
            AllWords += count;
        var average = Math.Max(1f, (float)sum / Math.Max(1, lengths.Length));
        Norms = new float[lengths.Length];
        for (var block = 0; block < lengths.Length; block++)
            Norms[block] = Bm25.Norm(lengths[block], average);
    }

    public int Count => Lengths.Length;

    public int[] Lengths { get; }

    public int[] Words { get; }

    public int AllWords { get; }

    /// <summary>The paragraph's number; 0 for title and headings.</summary>
    public int[] Paragraphs { get; }

    /// <summary>What each block's length does to BM25.</summary>
    public float[] Norms { get; }

    public static BlockTable Of(Edition edition, EditionWords read)
    {
        var lengths = new int[edition.Blocks.Count];
        var words = new int[edition.Blocks.Count];
        for (var block = 0; block < lengths.Length; block++)
        {
            words[block] = read.Starts[block + 1] - read.Starts[block];
            for (var at = read.Starts[block]; at < read.Starts[block + 1]; at++)
            {
                if (!read.Lexicon.Words[read.Words[at]].IsFunctionWord)
                    lengths[block]++;
            }
        }
        return new BlockTable(edition, lengths, words);
    }

    /// <summary>How many words lie within the horizon.</summary>
    public int WordsWithin(Horizon horizon)
    {
        if (!horizon.IsSet)
            return AllWords;
        var sum = 0;
        for (var block = 0; block < Words.Length; block++)
        {
            if (Paragraphs[block] <= horizon.LastParagraph)
                sum += Words[block];
        }
        return sum;
    }
}
