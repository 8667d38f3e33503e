namespace Bot.Texts.Search;

/// <summary>Which word of a query a stem of the text answers: a small table that is asked for every word of many blocks.</summary>
internal sealed class StemMap
{
    private const uint Scatter = 2654435769;

    private readonly int[] _stems;
    private readonly int[] _words;
    private readonly int _shift;

    /// <param name="most">How many stems are added at most.</param>
    public StemMap(int most)
    {
        // At least half of it stays empty, so that what is not there is found missing at once.
        var bits = 4;
        while (1 << bits < most * 2)
            bits++;
        (_stems, _words, _shift) = (new int[1 << bits], new int[1 << bits], 32 - bits);
        Array.Fill(_stems, -1);
    }

    /// <summary>A stem that is there already keeps its word.</summary>
    public void Add(int stem, int word)
    {
        var at = Place(stem);
        while (_stems[at] >= 0 && _stems[at] != stem)
            at = (at + 1) & (_stems.Length - 1);
        if (_stems[at] < 0)
            (_stems[at], _words[at]) = (stem, word);
    }

    /// <summary>-1 where no word is answered.</summary>
    public int this[int stem]
    {
        get
        {
            var stems = _stems;
            for (var at = Place(stem); ; at = (at + 1) & (stems.Length - 1))
            {
                if (stems[at] == stem)
                    return _words[at];
                if (stems[at] < 0)
                    return -1;
            }
        }
    }

    private int Place(int stem) => (int)((uint)stem * Scatter >> _shift);
}
