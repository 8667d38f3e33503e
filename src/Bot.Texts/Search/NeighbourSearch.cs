using System.Runtime.InteropServices;

namespace Bot.Texts.Search;

/// <summary>Finds each block's neighbours by the cosine of their BM25-weighted stems.</summary>
internal sealed class NeighbourSearch
{
    /// <summary>How many places a block is compared with at most, so that the whole grows no faster than the text.</summary>
    private const int MostCompared = 3000;

    private const int FewestBlocks = 10 * NeighbourGraph.Width;

    private readonly int _blocks;
    private readonly List<(int Stem, float Weight)>[] _vectors;
    private readonly List<(int Block, float Weight)>[] _postings;

    private NeighbourSearch(EditionWords words, BlockTable table)
    {
        _blocks = table.Count;
        _vectors = new List<(int, float)>[_blocks];
        _postings = new List<(int, float)>[words.Lexicon.Stems.Length];
        for (var stem = 0; stem < _postings.Length; stem++)
            _postings[stem] = [];
        Weigh(words, table);
    }

    /// <summary>
    /// <see langword="null"/> for a short text: there, ten neighbours are no neighbourhood but a good part of the whole.
    /// </summary>
    public static NeighbourGraph? Of(EditionWords words, BlockTable table) =>
        table.Count < FewestBlocks ? null : new NeighbourSearch(words, table).Find();

    private void Weigh(EditionWords words, BlockTable table)
    {
        var counts = new int[_postings.Length];
        var stems = new List<int>();
        for (var block = 0; block < _blocks; block++)
        {
            stems.Clear();
            for (var at = words.Starts[block]; at < words.Starts[block + 1]; at++)
            {
                var word = words.Lexicon.Words[words.Words[at]];
                if (!word.IsFunctionWord && counts[word.Stem]++ == 0)
                    stems.Add(word.Stem);
            }
            var vector = _vectors[block] = new List<(int, float)>(stems.Count);
            foreach (var stem in stems)
            {
                var weight = Bm25.Saturate(counts[stem], table.Norms[block]);
                vector.Add((stem, weight));
                _postings[stem].Add((block, weight));
                counts[stem] = 0;
            }
        }
        var squares = new float[_blocks];
        for (var stem = 0; stem < _postings.Length; stem++)
        {
            var idf = Bm25.Idf(_postings[stem].Count, _blocks);
            foreach (ref var posting in CollectionsMarshal.AsSpan(_postings[stem]))
            {
                posting.Weight *= idf;
                squares[posting.Block] += posting.Weight * posting.Weight;
            }
        }
        for (var stem = 0; stem < _postings.Length; stem++)
        {
            foreach (ref var posting in CollectionsMarshal.AsSpan(_postings[stem]))
                posting.Weight /= MathF.Sqrt(squares[posting.Block]);
        }
        for (var block = 0; block < _blocks; block++)
        {
            foreach (ref var entry in CollectionsMarshal.AsSpan(_vectors[block]))
                entry.Weight *= Bm25.Idf(_postings[entry.Stem].Count, _blocks) / MathF.Sqrt(squares[block]);
        }
    }

    private NeighbourGraph Find()
    {
        var nearest = new int[_blocks * NeighbourGraph.Width];
        var cosines = new float[nearest.Length];
        Array.Fill(nearest, -1);
        var sums = new float[_blocks];
        var touched = new List<int>();
        for (var block = 0; block < _blocks; block++)
        {
            // The heaviest stems are rare ones, so they cost little and say nearly all.
            var left = MostCompared;
            var vector = _vectors[block];
            vector.Sort(static (one, other) => other.Weight.CompareTo(one.Weight));
            foreach (var (stem, weight) in vector)
            {
                left -= _postings[stem].Count;
                if (left < 0)
                    break;
                foreach (var (other, theirs) in _postings[stem])
                {
                    if (sums[other] == 0)
                        touched.Add(other);
                    sums[other] += weight * theirs;
                }
            }
            Keep(block, touched, sums, nearest, cosines);
            foreach (var other in touched)
                sums[other] = 0;
            touched.Clear();
        }
        return new NeighbourGraph(nearest, cosines);
    }

    private static void Keep(int block, List<int> touched, float[] sums, int[] nearest, float[] cosines)
    {
        var from = block * NeighbourGraph.Width;
        var kept = 0;
        foreach (var other in touched)
        {
            var cosine = sums[other];
            if (other == block || (kept == NeighbourGraph.Width && cosine <= cosines[from + kept - 1]))
                continue;
            var at = kept < NeighbourGraph.Width ? kept++ : kept - 1;
            for (; at > 0 && cosines[from + at - 1] < cosine; at--)
                (cosines[from + at], nearest[from + at]) = (cosines[from + at - 1], nearest[from + at - 1]);
            (cosines[from + at], nearest[from + at]) = (cosine, other);
        }
    }
}
