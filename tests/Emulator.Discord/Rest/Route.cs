using System.Text.Json.Nodes;

namespace Emulator.Discord.Rest;

/// <summary>One of Discord's routes.</summary>
/// <param name="Template">As Discord's description writes it.</param>
/// <param name="Handle">Answers with a status and a body.</param>
internal sealed record Route(
    string Method,
    string Template,
    bool NeedsToken,
    Func<RestCall, (int Status, JsonNode? Body)> Handle
)
{
    private readonly string[] _parts = Template.Trim('/').Split('/');

    /// <summary>The ids in the path, if it is this route's; fixed words win over ids by the order of the routes.</summary>
    public IReadOnlyDictionary<string, string>? Match(string method, string[] path)
    {
        if (method != Method || path.Length != _parts.Length)
            return null;
        var ids = new Dictionary<string, string>();
        foreach (var (part, value) in _parts.Zip(path))
        {
            if (part.StartsWith('{'))
                ids[part.Trim('{', '}')] = value;
            else if (part != value)
                return null;
        }
        return ids;
    }
}
