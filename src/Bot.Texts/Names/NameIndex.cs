using Bot.Texts.Papers;

namespace Bot.Texts.Names;

/// <summary>
/// The names of an edition as far as a group has read, with their kinds, found by what the text itself shows: capitals,
/// titles, the words around. English alone is understood. Nothing of a paragraph beyond the horizon is in it or decides
/// anything in it; immutable and safe for any number of threads.
/// </summary>
public sealed class NameIndex
{
    private readonly IReadOnlyList<NameChain> _chains;
    private readonly Dictionary<string, NameEvidence> _evidence;

    private NameIndex(
        Edition edition,
        IReadOnlyList<NameChain> chains,
        Dictionary<string, NameEvidence> evidence,
        IEnumerable<NameMerge> merges
    )
    {
        (_chains, _evidence, Edition) = (chains, evidence, edition);
        Names = NameGrouping.Of(edition, chains, evidence, merges);
    }

    public Edition Edition { get; }

    /// <summary>The most frequent first.</summary>
    public IReadOnlyList<Name> Names { get; }

    public static NameIndex Of(Edition edition, Horizon horizon)
    {
        var reading = NameReading.Of(edition, horizon);
        return new NameIndex(edition, reading.Chains, reading.Evidence, []);
    }

    /// <summary>The same with spellings made one that people know to be one.</summary>
    public NameIndex Merged(IReadOnlyCollection<NameMerge> merges) =>
        merges.Count == 0 ? this : new NameIndex(Edition, _chains, _evidence, merges);

    /// <summary>The names somebody may mean: those spelled like that, else those that have the words in them.</summary>
    public IReadOnlyList<Name> Find(string typed)
    {
        var key = NameKey.Of(typed);
        if (key.Length == 0)
            return [];
        var same = Names.Where(name => name.Spellings.Any(spelling => NameKey.Of(spelling.Written) == key)).ToList();
        return same.Count > 0
            ? same
            :
            [
                .. Names.Where(name =>
                    name.Spellings.Any(spelling => NameKey.Contains(NameKey.Of(spelling.Written), key))
                ),
            ];
    }

    /// <summary>Names of the same kind that are written nearly alike and may be one.</summary>
    public IReadOnlyList<Name> Like(Name name) =>
        [.. Names.Where(other => other != name && other.Kind == name.Kind && NameKey.IsLike(other.Main, name.Main))];
}
