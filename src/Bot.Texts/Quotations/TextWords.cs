using System.Runtime.InteropServices;
using Bot.Texts.Papers;

namespace Bot.Texts.Quotations;

/// <summary>
/// The words of an edition in a row, and where each stands. Built once for an edition; immutable and safe for any number
/// of threads.
/// </summary>
internal sealed class TextWords
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly int[] _firsts;
    private readonly int[] _positions;

    public TextWords(Edition edition)
    {
        Edition = edition;
        var ranges = new List<TextRange>(edition.Source.Length / 5);
        var (ids, blocks) = (new List<int>(ranges.Capacity), new List<int>(ranges.Capacity));
        var spellings = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = spellings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var block = 0; block < edition.Blocks.Count; block++)
        {
            foreach (var word in WordReading.Ranges(edition.Source, edition.Blocks[block].Range, edition.Endnotes))
            {
                var written = word.SpanOf(edition.Source);
                if (!lookup.TryGetValue(written, out var id))
                    lookup[written] = id = Number(WordReading.Key(written));
                if (id < 0)
                    continue;
                ranges.Add(word);
                ids.Add(id);
                blocks.Add(block);
            }
        }
        (Ranges, Ids, Blocks) = (ranges, [.. ids], [.. blocks]);
        (_firsts, _positions) = Invert(Ids, _keys.Count);
    }

    public Edition Edition { get; }

    /// <summary>Where each word stands in the source, in order.</summary>
    public IReadOnlyList<TextRange> Ranges { get; }

    /// <summary>The number of each word; equal words have equal numbers.</summary>
    public int[] Ids { get; }

    /// <summary>The block (from 0) of each word.</summary>
    public int[] Blocks { get; }

    public int Count => Ids.Length;

    /// <summary>The number of a folded word, or -1 where the text has no such word.</summary>
    public int Find(string key) => _ids.GetValueOrDefault(key, -1);

    public string KeyAt(int position) => _keys[Ids[position]];

    /// <summary>Where a word stands, rising.</summary>
    public ReadOnlySpan<int> Positions(int id) =>
        id < 0 ? [] : _positions.AsSpan(_firsts[id], _firsts[id + 1] - _firsts[id]);

    /// <summary>How much it says that just this word stands somewhere, in bits: rare words say more.</summary>
    public float Bits(int id) => MathF.Log2((Count + _keys.Count + 1f) / (Positions(id).Length + 1f));

    /// <summary>The first word that ends behind <paramref name="offset"/> of the source.</summary>
    public int PositionAt(int offset)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Ranges[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private int Number(string key)
    {
        if (key.Length == 0)
            return -1;
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, key, out var isKnown);
        if (!isKnown)
        {
            id = _keys.Count;
            _keys.Add(key);
        }
        return id;
    }

    private static (int[] Firsts, int[] Positions) Invert(int[] ids, int count)
    {
        var firsts = new int[count + 1];
        foreach (var id in ids)
            firsts[id + 1]++;
        for (var id = 0; id < count; id++)
            firsts[id + 1] += firsts[id];
        var (next, positions) = (firsts[..count], new int[ids.Length]);
        for (var position = 0; position < ids.Length; position++)
            positions[next[ids[position]]++] = position;
        return (firsts, positions);
    }
}
