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
        // Most of it stays empty, so that a stem that is not there is found missing at the first look.
        var bits = 6;
        while (1 << bits < most * 8)
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
            var at = Place(stem);
            return _stems[at] < 0 ? -1 : Probe(stem, at);
        }
    }

    private int Probe(int stem, int at)
    {
        for (; _stems[at] >= 0; at = (at + 1) & (_stems.Length - 1))
        {
            if (_stems[at] == stem)
                return _words[at];
        }
        return -1;
    }

    private int Place(int stem) => (int)((uint)stem * Scatter >> _shift);
}
