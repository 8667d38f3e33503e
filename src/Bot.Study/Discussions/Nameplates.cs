using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Study.Discussions;

/// <summary>Whose the keys of a discussion are, and under which names they are shown. A deleted member's key is nobody's.</summary>
public sealed class Nameplates
{
    private static readonly Phrase Nobody = "a former member";

    private readonly Dictionary<int, (MemberId? Member, string Name)> _plates;
    private readonly Dictionary<MemberId, int> _keys = [];

    public Nameplates(IEnumerable<(int Key, MemberId? Member, string Name)> plates)
    {
        _plates = plates.ToDictionary(plate => plate.Key, plate => (plate.Member, plate.Name));
        foreach (var (key, (member, _)) in _plates)
        {
            if (member is { } known)
                _keys[known] = key;
        }
    }

    /// <summary>Whether the key has been given out.</summary>
    public bool Knows(int key) => _plates.ContainsKey(key);

    /// <summary>Whether the key means somebody still.</summary>
    public bool Means(int key) => _plates.TryGetValue(key, out var plate) && plate.Member is not null;

    public int? KeyOf(MemberId member) => _keys.TryGetValue(member, out var key) ? key : null;

    public string NameOf(int key) => Means(key) ? _plates[key].Name : Nobody.ToString();

    /// <summary>The name, cut where it is long; it never pings.</summary>
    public Inline Of(int key, int longest = int.MaxValue) =>
        _plates.TryGetValue(key, out var plate) && plate.Member is { } member
            ? new Inline.Person(member, Views.Brief.Of(plate.Name, longest))
            : new Inline.Text(Nobody);
}
