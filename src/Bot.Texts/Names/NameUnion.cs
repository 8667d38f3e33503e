namespace Bot.Texts.Names;

/// <summary>Keeps which keys are one name.</summary>
internal sealed class NameUnion
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    public string Root(string key)
    {
        while (_parents.TryGetValue(key, out var parent))
            key = parent;
        return key;
    }

    public void Join(string one, string other)
    {
        var (first, second) = (Root(one), Root(other));
        if (first != second)
            _parents[first] = second;
    }
}
