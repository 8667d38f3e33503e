namespace Bot.Texts.Quotations;

/// <summary>
/// Finds the cheapest <see cref="Explanation"/> of a quotation. Copying the text's next word costs nothing; a word of the
/// quotation's own costs what it says (rare words more), words left out cost the more the more they are, and another
/// place costs what it takes to name one. The work grows with the quotation, not with the text.
/// </summary>
/// <param name="isOpen">Which blocks may be looked at.</param>
/// <param name="omitsOnly">Whether all words must be the text's, in one place: only leaving words out is looked for.</param>
internal sealed class Explainer(TextWords text, QuotedWords said, Func<int, bool> isOpen, bool omitsOnly = false)
{
    /// <summary>Bits that say that the copying stops here.</summary>
    private const float Stop = 2;

    /// <summary>How much more words left out may cost than words changed: the two cuts that leaving out takes.</summary>
    public const float Doubt = 2 * Stop;

    /// <summary>How often a word may stand in the text and still be where a place begins by itself, without its neighbour.</summary>
    private const int MostPlaces = 256;

    /// <summary>The same in a quotation of pages, where few words decide nothing.</summary>
    private const int MostPlacesInLong = 8;

    /// <summary>The same with its neighbour.</summary>
    private const int MostPlacesOfPairs = 1024;

    /// <summary>The same for the quotation's first word, which is looked for but once.</summary>
    private const int MostFirstPlaces = 65_536;

    private const int Pages = 1000;

    /// <summary>How many occurrences behind a place are tried.</summary>
    private const int Steps = 3;

    private readonly float _place = MathF.Log2(text.Count + 1);
    private readonly int _width = Math.Clamp(200_000 / Math.Max(said.Count, 1), 32, 4096);
    private readonly List<(int Said, int Text, int Before)> _matches = [];
    private readonly Dictionary<int, (float Cost, int Before)> _found = [];
    private List<State> _states = [new State(-1, -1, -1, 0)];

    private float Jump => _place + 2 * Stop;

    public Explanation Explain()
    {
        var alone = 0f;
        for (var word = 0; word < said.Count; word++)
        {
            var own = Stop + text.Bits(said.Ids[word]);
            alone += own;
            _found.Clear();
            if (word == 0 || !omitsOnly)
                Begin(word);
            foreach (var state in _states)
                GoOn(state, word);
            Settle(word, own);
            if (_states.Count == 0)
                return Explanation.None;
        }
        var best = _states[0];
        foreach (var state in _states)
        {
            if (state.Cost < best.Cost)
                best = state;
        }
        var matches = new List<(int, int)>();
        for (var match = best.Match; match >= 0; match = _matches[match].Before)
            matches.Add((_matches[match].Said, _matches[match].Text));
        matches.Reverse();
        return new Explanation(matches, best.Cost, alone);
    }

    /// <summary>Starts anew at every place that has the word.</summary>
    private void Begin(int word)
    {
        var (cheapest, nowhere) = (_states[0], float.MaxValue);
        foreach (var state in _states)
        {
            if (state.Cost < cheapest.Cost)
                cheapest = state;
            if (state.Match < 0)
                nowhere = Math.Min(nowhere, state.Cost);
        }
        var (cost, before) =
            nowhere + _place <= cheapest.Cost + Jump ? (nowhere + _place, -1) : (cheapest.Cost + Jump, cheapest.Match);
        var places = text.Positions(said.Ids[word]);
        if (places.Length <= MostPlacesOf(word))
        {
            foreach (var place in places)
                Offer(place, cost - Promise(word, place), before);
            return;
        }
        if (word + 1 == said.Count)
            return;
        var seconds = text.Positions(said.Ids[word + 1]);
        if (Math.Min(places.Length, seconds.Length) > MostPlacesOfPairs)
            return;
        if (seconds.Length < places.Length)
        {
            foreach (var second in seconds)
            {
                if (second > 0 && text.Ids[second - 1] == said.Ids[word])
                    Offer(second - 1, cost - Promise(word, second - 1), before);
            }
            return;
        }
        foreach (var place in places)
        {
            if (place + 1 < text.Count && text.Ids[place + 1] == said.Ids[word + 1])
                Offer(place, cost - Promise(word, place), before);
        }
    }

    private int MostPlacesOf(int word) =>
        word == 0 ? MostFirstPlaces
        : said.Count > Pages ? MostPlacesInLong
        : MostPlaces;

    // Among equals, what goes on like the quotation is kept; the sum is too small to decide anything else.
    private float Promise(int word, int place)
    {
        var run = 1;
        while (
            run < 5
            && word + run < said.Count
            && place + run < text.Count
            && text.Ids[place + run] == said.Ids[word + run]
        )
            run++;
        return run * 0.001f;
    }

    private void GoOn(State state, int word)
    {
        if (state.Match < 0)
            return;
        var places = text.Positions(said.Ids[word]);
        var next = places.BinarySearch(state.Text + 1);
        next = next < 0 ? ~next : next;
        var replaced = word - state.Said - 1;
        for (var step = 0; step < Steps && next + step < places.Length; step++)
        {
            var place = places[next + step];
            var skipped = place - state.Text - 1;
            if (skipped > 0 && text.Blocks[place] != text.Blocks[state.Text])
                return;
            Offer(place, state.Cost + Omission(Math.Max(0, skipped - replaced), word), state.Match);
        }
    }

    private float Omission(int words, int at) =>
        words == 0 ? 0
        : said.HasEllipsisBefore[at] ? 1 + MathF.Log2(words)
        : Stop + 2 * MathF.Log2(words) is var cost && omitsOnly ? cost
        : Math.Min(Jump, cost);

    private void Offer(int place, float cost, int before)
    {
        if (!isOpen(text.Blocks[place]))
            return;
        if (!_found.TryGetValue(place, out var known) || cost < known.Cost)
            _found[place] = (cost, before);
    }

    private void Settle(int word, float own)
    {
        var states = new List<State>(_states.Count + _found.Count);
        var cheapest = float.MaxValue;
        foreach (var (place, (cost, before)) in _found)
        {
            states.Add(new State(_matches.Count, word, place, cost));
            _matches.Add((word, place, before));
            cheapest = Math.Min(cheapest, cost);
        }
        foreach (var state in omitsOnly ? [] : _states)
        {
            states.Add(state with { Cost = state.Cost + own });
            cheapest = Math.Min(cheapest, state.Cost + own);
        }
        // Whatever costs more than going to another place from the cheapest state cannot win.
        if (!omitsOnly)
            states.RemoveAll(state => state.Cost > cheapest && state.Cost >= cheapest + Jump);
        if (states.Count > 2 * _width)
        {
            states.Sort(
                static (left, right) =>
                    left.Cost != right.Cost ? left.Cost.CompareTo(right.Cost) : left.Text.CompareTo(right.Text)
            );
            states.RemoveRange(_width, states.Count - _width);
        }
        _states = states;
    }

    /// <summary>The last match (-1 for none yet), which words it joined, and the cost up to here.</summary>
    private readonly record struct State(int Match, int Said, int Text, float Cost);
}
