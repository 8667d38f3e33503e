namespace Bot.Texts.Search;

/// <summary>
/// Which blocks have a stem, and what it is worth in each before it is weighed by how rare it is. The same as Lucene's
/// postings, but without function words and ready to be added up. Immutable.
/// </summary>
internal sealed class StemPostings
{
    private readonly int[] _starts;
    private readonly int[] _blocks;
    private readonly float[] _worth;

    public StemPostings(BlockTable table, StemRows rows, int stems)
    {
        _starts = new int[stems + 1];
        var last = new int[stems];
        Array.Fill(last, -1);
        for (var block = 0; block < table.Count; block++)
        {
            foreach (var word in rows.Row(block))
            {
                var stem = RowWord.Stem(word);
                if (stem != RowWord.FunctionWord && last[stem] != block)
                    (last[stem], _starts[stem + 1]) = (block, _starts[stem + 1] + 1);
            }
        }
        for (var stem = 0; stem < stems; stem++)
            _starts[stem + 1] += _starts[stem];
        (_blocks, _worth) = (new int[_starts[^1]], new float[_starts[^1]]);
        Fill(table, rows, last);
    }

    /// <summary>The blocks of a stem, in order; empty for what stands as a function word alone.</summary>
    public ReadOnlySpan<int> Blocks(int stem) => _blocks.AsSpan(_starts[stem].._starts[stem + 1]);

    /// <summary>What the stem is worth in each of its blocks.</summary>
    public ReadOnlySpan<float> Worth(int stem) => _worth.AsSpan(_starts[stem].._starts[stem + 1]);

    private void Fill(BlockTable table, StemRows rows, int[] last)
    {
        Array.Fill(last, -1);
        var next = _starts.AsSpan(0, last.Length).ToArray();
        for (var block = 0; block < table.Count; block++)
        {
            foreach (var word in rows.Row(block))
            {
                var stem = RowWord.Stem(word);
                if (stem == RowWord.FunctionWord)
                    continue;
                if (last[stem] != block)
                    (last[stem], _blocks[next[stem]++]) = (block, block);
                _worth[next[stem] - 1]++;
            }
        }
        for (var at = 0; at < _worth.Length; at++)
            _worth[at] = Bm25.Saturate(_worth[at], table.Norms[_blocks[at]]);
    }
}
