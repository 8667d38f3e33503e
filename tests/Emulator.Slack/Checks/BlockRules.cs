namespace Emulator.Slack.Checks;

/// <summary>
/// The limits of Block Kit that no type describes: lengths, counts, uniqueness, what stands where. Gives the first fault only,
/// as Slack mostly does.
/// </summary>
public static class BlockRules
{
    /// <summary>Messages beyond this many characters in all blocks have been refused.</summary>
    private const int LongestMessage = 13_200;

    public static BlockFault? OfMessage(JsonArray blocks)
    {
        var fault = new BlockWalk("invalid_blocks").Blocks(blocks, "/blocks", 50, isModal: false);
        if (fault is not null)
            return fault;
        return TextOf(blocks) > LongestMessage
            ? new BlockFault("msg_blocks_too_long", "the blocks are too long together", "/blocks")
            : null;
    }

    public static BlockFault? OfView(JsonObject view)
    {
        var walk = new BlockWalk("invalid_arguments");
        var type = view["type"] is JsonValue value && value.TryGetValue<string>(out var name) ? name : "";
        if (type is not ("modal" or "home"))
            return walk.Fault("must be modal or home", "/view/type");
        if (view["blocks"] is not JsonArray blocks)
            return walk.Fault("missing required field: blocks", "/view");
        if (view.ToJsonString().Length > 250_000)
            return new BlockFault("view_too_large", "the view is too large", "/view");
        return (type == "modal" ? Titles(walk, view, blocks) : null)
            ?? walk.Text(view["callback_id"], 255, "/view/callback_id")
            ?? walk.Text(view["external_id"], 255, "/view/external_id")
            ?? walk.Text(view["private_metadata"], 3000, "/view/private_metadata")
            ?? walk.Blocks(blocks, "/view/blocks", 100, isModal: true);
    }

    private static BlockFault? Titles(BlockWalk walk, JsonObject view, JsonArray blocks)
    {
        if (view["title"] is null)
            return walk.Fault("missing required field: title", "/view");
        if (view["submit"] is null && blocks.Any(block => block?["type"]?.GetValue<string>() == "input"))
            return walk.Fault("missing required field: submit", "/view");
        return walk.Words(view["title"], 24, "/view/title", plainOnly: true)
            ?? (view["submit"] is { } submit ? walk.Words(submit, 24, "/view/submit", plainOnly: true) : null)
            ?? (view["close"] is { } close ? walk.Words(close, 24, "/view/close", plainOnly: true) : null);
    }

    private static int TextOf(JsonNode? node) =>
        node switch
        {
            JsonObject json => json.Sum(field =>
                field is { Key: "text", Value: JsonValue value } && value.TryGetValue<string>(out var text)
                    ? text.Length
                    : TextOf(field.Value)
            ),
            JsonArray array => array.Sum(TextOf),
            _ => 0,
        };
}
