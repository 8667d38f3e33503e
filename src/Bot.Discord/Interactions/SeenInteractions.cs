namespace Bot.Discord.Interactions;

/// <summary>
/// The interactions of the last minutes, so that one delivered twice is answered once (§1). Safe for any number of threads.
/// </summary>
internal sealed class SeenInteractions
{
    private const int Most = 20_000;

    private readonly HashSet<string> _seen = [];
    private readonly Queue<string> _order = new();
    private readonly Lock _gate = new();

    /// <summary>Whether it comes for the first time.</summary>
    public bool Add(string interaction)
    {
        lock (_gate)
        {
            if (!_seen.Add(interaction))
                return false;
            _order.Enqueue(interaction);
            if (_order.Count > Most)
                _seen.Remove(_order.Dequeue());
            return true;
        }
    }
}
