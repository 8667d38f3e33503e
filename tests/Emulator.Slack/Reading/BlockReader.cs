using Emulator.Slack.World;

namespace Emulator.Slack.Reading;

/// <summary>
/// Reads blocks as a client draws them, written without a look at how the bot escapes. It gathers who would be pinged, and
/// where links and pictures lead.
/// </summary>
internal sealed class BlockReader(EmulatedWorkspace workspace)
{
    private readonly MrkdwnReader _mrkdwn = new(workspace);

    public IEnumerable<string> Pings => _mrkdwn.Pings;

    public IEnumerable<string> Links => _mrkdwn.Links;

    public List<string> Pictures { get; } = [];

    public string Read(JsonArray? blocks) =>
        string.Join('\n', (blocks ?? []).OfType<JsonObject>().Select(Block).Where(text => text.Length > 0));

    public string Text(string mrkdwn) => _mrkdwn.Read(mrkdwn);

    /// <summary>Names that are no markup become mentions where a message asks for it.</summary>
    public void Names(string text) => _mrkdwn.Names(text);

    private string Block(JsonObject block) =>
        Elements.Name(block) switch
        {
            "section" => Lines([
                Words(block["text"]),
                .. (block["fields"] as JsonArray ?? []).Select(Words),
                block["accessory"] is JsonObject one && Elements.Name(one) == "image" ? Picture(one) : "",
            ]),
            "header" => Words(block["text"]),
            "context" => string.Join(
                ' ',
                (block["elements"] as JsonArray ?? [])
                    .OfType<JsonObject>()
                    .Select(one => Elements.Name(one) == "image" ? Picture(one) : Words(one))
            ),
            "input" => Words(block["label"]),
            "image" => Picture(block),
            "markdown" => block["text"]?.GetValue<string>() ?? "",
            "rich_text" => Lines((block["elements"] as JsonArray ?? []).OfType<JsonObject>().Select(Rich)),
            _ => "",
        };

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));

    private string Words(JsonNode? node)
    {
        if (node is not JsonObject words)
            return "";
        var text = words["text"]?.GetValue<string>() ?? "";
        return Elements.Name(words) == "mrkdwn"
            ? _mrkdwn.Read(text)
            : Plain(text, words["emoji"]?.GetValue<bool>() != false);
    }

    private static string Plain(string text, bool withEmoji)
    {
        // Plain text is shown as it is, entities decoded, as the API returns and takes them escaped.
        var decoded = MrkdwnReader.Decode(text);
        return withEmoji ? Emoji.In(decoded) : decoded;
    }

    private string Picture(JsonObject picture)
    {
        var alternative = picture["alt_text"]?.GetValue<string>() ?? "";
        Pictures.Add(alternative);
        return Words(picture["title"]);
    }

    private string Rich(JsonObject part)
    {
        var inside = (part["elements"] as JsonArray ?? []).OfType<JsonObject>();
        if (Elements.Name(part) != "rich_text_list")
            return string.Concat(inside.Select(Leaf)).TrimEnd('\n');
        var isOrdered = part["style"]?.GetValue<string>() == "ordered";
        var first = 1 + (part["offset"]?.GetValue<int>() ?? 0);
        var lines = inside.Select((item, index) => $"{(isOrdered ? $"{first + index}." : "•")} {Rich(item)}");
        return string.Join('\n', lines);
    }

    private string Leaf(JsonObject leaf)
    {
        switch (Elements.Name(leaf))
        {
            case "text":
                return leaf["text"]!.GetValue<string>();
            case "link":
                var url = leaf["url"]!.GetValue<string>();
                _mrkdwn.Links.Add(url);
                return leaf["text"]?.GetValue<string>() ?? url;
            case "user":
                return _mrkdwn.User(leaf["user_id"]!.GetValue<string>());
            case "usergroup":
                return _mrkdwn.Group(leaf["usergroup_id"]!.GetValue<string>());
            case "channel":
                return _mrkdwn.Channel(leaf["channel_id"]!.GetValue<string>());
            case "broadcast":
                return _mrkdwn.Broadcast(leaf["range"]!.GetValue<string>());
            case "emoji":
                return Emoji.In($":{leaf["name"]!.GetValue<string>()}:");
            case "date":
                return _mrkdwn.Date(
                    leaf["timestamp"]!.GetValue<long>(),
                    leaf["format"]!.GetValue<string>(),
                    leaf["fallback"]?.GetValue<string>() ?? ""
                );
            default:
                return "";
        }
    }
}
