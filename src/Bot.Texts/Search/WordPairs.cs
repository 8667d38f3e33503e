namespace Bot.Texts.Search;

/// <summary>
/// Counts, block by block, how often two words that the query says one after the other stand in a row, or near each
/// other. One instance serves one query on one thread.
/// </summary>
internal sealed class WordPairs
{
    private readonly int _window;
    private readonly List<(int First, int Second)> _pairs = [];

    /// <summary>For each word of the query, the pairs it is part of.</summary>
    private readonly List<int>?[] _of;
    private readonly int[] _last;
    private int[] _rows = [];
    private int[] _near = [];
    private int _base;

    /// <param name="sequence">The query's words in its order, by number.</param>
    public WordPairs(IReadOnlyList<int> sequence, int words, int window)
    {
        _window = window;
        _of = new List<int>?[words];
        _last = new int[words];
        for (var at = 0; at + 1 < sequence.Count; at++)
        {
            var pair = (sequence[at], sequence[at + 1]);
            if (pair.Item1 == pair.Item2 || _pairs.Contains(pair))
                continue;
            (_of[pair.Item1] ??= []).Add(_pairs.Count);
            (_of[pair.Item2] ??= []).Add(_pairs.Count);
            _pairs.Add(pair);
        }
    }

    public int Count => _pairs.Count;

    public void Begin(int blocks)
    {
        _rows = new int[blocks * _pairs.Count];
        _near = new int[blocks * _pairs.Count];
    }

    public void BeginBlock(int at)
    {
        _base = at * _pairs.Count;
        Array.Fill(_last, int.MinValue / 2);
    }

    /// <summary>A word of the query stands at a place; places rise within a block.</summary>
    public void See(int word, int place)
    {
        if (_of[word] is { } pairs)
        {
            foreach (var pair in pairs)
            {
                var (first, second) = _pairs[pair];
                var isSecond = second == word;
                var distance = place - _last[isSecond ? first : second];
                if (isSecond && distance == 1)
                    _rows[_base + pair]++;
                if (distance <= _window)
                    _near[_base + pair]++;
            }
        }
        _last[word] = place;
    }

    /// <summary>How often a pair stands in a block, in a row and near each other.</summary>
    public (int Rows, int Near) In(int at, int pair) => (_rows[(at * Count) + pair], _near[(at * Count) + pair]);

    /// <summary>How many of the blocks have a pair, in a row and near each other.</summary>
    public (int Rows, int Near) BlocksWith(int pair)
    {
        var (rows, near) = (0, 0);
        for (var at = pair; at < _rows.Length; at += Count)
        {
            rows += _rows[at] > 0 ? 1 : 0;
            near += _near[at] > 0 ? 1 : 0;
        }
        return (rows, near);
    }
}
