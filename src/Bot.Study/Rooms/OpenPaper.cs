using System.Collections.Concurrent;
using Bot.Texts.Dates;
using Bot.Texts.Names;
using Bot.Texts.Papers;
using Bot.Texts.Search;

namespace Bot.Study.Rooms;

/// <summary>
/// A paper taken from the shelf: what is worked out from it is made when first asked for and then kept. Safe for any
/// number of threads.
/// </summary>
public sealed class OpenPaper(Paper paper, string indexFolder)
{
    private const int MostHorizons = 32;

    private readonly ConcurrentDictionary<Horizon, Timeline> _timelines = new();
    private readonly ConcurrentDictionary<Horizon, NameIndex> _names = new();
    private readonly Lazy<PassageIndex> _index = new(() =>
        PassageIndex.Open(paper.Edition, indexFolder, paper.Language)
    );

    public Paper Paper { get; } = paper;

    public Edition Edition => Paper.Edition;

    public PassageIndex Index => _index.Value;

    /// <summary>Makes now what the first question would wait for.</summary>
    public void Open() => _ = _index.Value;

    /// <summary>What the paper tells of, as far as a room has read.</summary>
    public Timeline TimelineTo(Horizon horizon)
    {
        // Rooms move on: horizons nobody stands at any more are let go together.
        if (_timelines.Count > MostHorizons)
            _timelines.Clear();
        return _timelines.GetOrAdd(horizon, reached => Timeline.Of(Edition, reached));
    }

    /// <summary>The names of the paper, as far as a room has read.</summary>
    public NameIndex NamesTo(Horizon horizon)
    {
        if (_names.Count > MostHorizons)
            _names.Clear();
        return _names.GetOrAdd(horizon, reached => NameIndex.Of(Edition, reached));
    }

    /// <summary>The body of a note, wherever it lies; <see langword="null"/> where there is none.</summary>
    public string? BodyOf(Endnote note) =>
        note.Body is { } range ? range.Of(Edition.Source) : Paper.NoteBodies.GetValueOrDefault(note.Number);
}
