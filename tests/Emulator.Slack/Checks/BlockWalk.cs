namespace Emulator.Slack.Checks;

/// <summary>Walks through blocks and stops at the first thing that breaks a limit.</summary>
internal sealed partial class BlockWalk(string error)
{
    private const int LongestText = 3000;

    private readonly HashSet<string> _blockIds = [];
    private int _markdown;
    private int _focused;

    public BlockFault Fault(string message, string pointer) => new(error, message, pointer);

    public BlockFault? Blocks(JsonArray blocks, string pointer, int most, bool isModal)
    {
        if (blocks.Count > most)
            return Fault($"no more than {most} items allowed", pointer);
        foreach (var (index, block) in blocks.Index())
        {
            if (block is not JsonObject one)
                return Fault("must be an object", $"{pointer}/{index}");
            if (
                (Id(one, "block_id", _blockIds, $"{pointer}/{index}") ?? Block(one, $"{pointer}/{index}", isModal)) is
                { } fault
            )
                return fault;
        }
        return null;
    }

    /// <summary>A string of at most so many characters, or nothing.</summary>
    public BlockFault? Text(JsonNode? node, int longest, string pointer, int shortest = 0)
    {
        if (node is null)
            return null;
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
            return Fault("must be a string", pointer);
        if (text.Length < shortest)
            return Fault($"must be more than {shortest - 1} characters", pointer);
        return text.Length > longest ? Fault($"must be less than {longest + 1} characters", pointer) : null;
    }

    /// <summary>A text object.</summary>
    public BlockFault? Words(JsonNode? node, int longest, string pointer, bool plainOnly = false)
    {
        if (node is not JsonObject words)
            return Fault("must be a text object", pointer);
        var type = Name(words);
        if (type != "plain_text" && (plainOnly || type != "mrkdwn"))
            return Fault($"unsupported type: {type}", $"{pointer}/type");
        return words["text"] is null
            ? Fault("missing required field: text", pointer)
            : Text(words["text"], longest, $"{pointer}/text", shortest: 1);
    }

    private static string Name(JsonObject json) =>
        json["type"] is JsonValue value && value.TryGetValue<string>(out var name) ? name : "";

    private BlockFault? Id(JsonObject json, string name, HashSet<string> known, string pointer)
    {
        if (json[name] is not { } given)
            return null;
        if (Text(given, 255, $"{pointer}/{name}", shortest: 1) is { } fault)
            return fault;
        return known.Add(given.GetValue<string>()) ? null : Fault($"`{name}` must be unique", $"{pointer}/{name}");
    }

    private BlockFault? Each(
        JsonNode? node,
        int least,
        int most,
        string pointer,
        Func<JsonObject, string, BlockFault?> check
    )
    {
        if (node is not JsonArray array)
            return Fault("must be a list", pointer);
        if (array.Count < least)
            return Fault($"at least {least} items needed", pointer);
        if (array.Count > most)
            return Fault($"no more than {most} items allowed", pointer);
        foreach (var (index, one) in array.Index())
        {
            if (one is not JsonObject json)
                return Fault("must be an object", $"{pointer}/{index}");
            if (check(json, $"{pointer}/{index}") is { } fault)
                return fault;
        }
        return null;
    }

    private BlockFault? Block(JsonObject block, string pointer, bool isModal) =>
        Name(block) switch
        {
            "section" => Section(block, pointer),
            "header" => Words(block["text"], 150, $"{pointer}/text", plainOnly: true),
            "divider" => null,
            "context" => Each(
                block["elements"],
                1,
                10,
                $"{pointer}/elements",
                (one, place) => Name(one) == "image" ? Picture(one, place) : Words(one, LongestText, place)
            ),
            "actions" => Actions(block, pointer),
            "input" => Input(block, pointer),
            "image" => Picture(block, pointer),
            "markdown" => Markdown(block, pointer),
            "rich_text" => Each(block["elements"], 1, 1000, $"{pointer}/elements", RichText),
            "table" => Each(block["rows"], 1, 100, $"{pointer}/rows", (_, _) => null),
            var other => Fault($"unsupported type: {other}", $"{pointer}/type"),
        };

    private BlockFault? Section(JsonObject block, string pointer)
    {
        if (block["text"] is null && block["fields"] is null)
            return Fault("text or fields are needed", pointer);
        return (block["text"] is { } text ? Words(text, LongestText, $"{pointer}/text") : null)
            ?? (
                block["fields"] is { } fields
                    ? Each(fields, 1, 10, $"{pointer}/fields", (one, place) => Words(one, 2000, place))
                    : null
            )
            ?? (block["accessory"] is JsonObject one ? Element(one, $"{pointer}/accessory", []) : null);
    }

    private BlockFault? Actions(JsonObject block, string pointer)
    {
        var known = new HashSet<string>();
        return Each(block["elements"], 1, 25, $"{pointer}/elements", (one, place) => Element(one, place, known));
    }

    private BlockFault? Input(JsonObject block, string pointer) =>
        Words(block["label"], 2000, $"{pointer}/label", plainOnly: true)
        ?? (block["hint"] is { } hint ? Words(hint, 2000, $"{pointer}/hint", plainOnly: true) : null)
        ?? (
            block["element"] is JsonObject element
                ? Element(element, $"{pointer}/element", [])
                : Fault("missing required field: element", pointer)
        );

    private BlockFault? Picture(JsonObject picture, string pointer)
    {
        if (picture["image_url"] is null == picture["slack_file"] is null)
            return Fault("exactly one of image_url and slack_file is needed", pointer);
        if (picture["alt_text"] is null)
            return Fault("missing required field: alt_text", pointer);
        if (
            picture["image_url"] is JsonValue url
            && !url.GetValue<string>().StartsWith("http", StringComparison.Ordinal)
        )
            return Fault("must be an address", $"{pointer}/image_url");
        return Text(picture["image_url"], 3000, $"{pointer}/image_url")
            ?? Text(picture["alt_text"], 2000, $"{pointer}/alt_text", shortest: 1)
            ?? (picture["title"] is { } title ? Words(title, 2000, $"{pointer}/title", plainOnly: true) : null);
    }

    private BlockFault? Markdown(JsonObject block, string pointer)
    {
        if (Text(block["text"], 12_000, $"{pointer}/text", shortest: 1) is { } fault)
            return fault;
        _markdown += block["text"]?.GetValue<string>().Length ?? 0;
        return _markdown > 12_000 ? Fault("markdown blocks are too long together", pointer) : null;
    }
}
