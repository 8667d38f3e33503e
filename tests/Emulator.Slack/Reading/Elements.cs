namespace Emulator.Slack.Reading;

/// <summary>The interactive elements of blocks.</summary>
internal static class Elements
{
    public static IEnumerable<JsonObject> Of(JsonObject block) =>
        Name(block) switch
        {
            "actions" => (block["elements"] as JsonArray ?? []).OfType<JsonObject>(),
            "section" when block["accessory"] is JsonObject one && Name(one) != "image" => [one],
            "input" when block["element"] is JsonObject one => [one],
            _ => [],
        };

    /// <summary>Every element with its block, which is named by now.</summary>
    public static IEnumerable<(JsonObject Block, JsonObject Element)> All(JsonArray? blocks) =>
        (blocks ?? []).OfType<JsonObject>().SelectMany(block => Of(block).Select(element => (block, element)));

    public static string Name(JsonObject json) => json["type"]?.GetValue<string>() ?? "";

    public static JsonObject Option(string text, string value) =>
        new()
        {
            ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = text },
            ["value"] = value,
        };

    /// <summary>What is written on a button, or stands in a select, as a client shows it.</summary>
    public static string Label(JsonObject element) =>
        MrkdwnReader.Decode(
            element["text"]?["text"]?.GetValue<string>() ?? element["placeholder"]?["text"]?.GetValue<string>() ?? ""
        );

    /// <summary>What an element says when it is filled in or pressed.</summary>
    /// <param name="filled">The text, or the label or value of the option; what it begins with if <see langword="null"/>.</param>
    public static JsonObject State(JsonObject element, string? filled)
    {
        var type = Name(element);
        var state = new JsonObject { ["type"] = type };
        switch (type)
        {
            case "static_select" or "radio_buttons" or "external_select" or "overflow":
                state["selected_option"] = filled is null
                    ? element["initial_option"]?.DeepClone()
                    : Choice(element, filled).DeepClone();
                break;
            case "checkboxes" or "multi_static_select":
                var chosen = filled is null
                    ? (element["initial_options"] as JsonArray)?.DeepClone().AsArray()
                    : new JsonArray([
                        .. filled
                            .Split('|', StringSplitOptions.RemoveEmptyEntries)
                            .Select(one => (JsonNode?)Choice(element, one).DeepClone()),
                    ]);
                state["selected_options"] = chosen ?? [];
                break;
            case "users_select":
                state["selected_user"] = filled ?? element["initial_user"]?.GetValue<string>();
                break;
            case "conversations_select":
                state["selected_conversation"] = filled ?? element["initial_conversation"]?.GetValue<string>();
                break;
            case "channels_select":
                state["selected_channel"] = filled ?? element["initial_channel"]?.GetValue<string>();
                break;
            case "datepicker":
                state["selected_date"] = filled ?? element["initial_date"]?.GetValue<string>();
                break;
            case "timepicker":
                state["selected_time"] = filled ?? element["initial_time"]?.GetValue<string>();
                break;
            case "file_input":
                state["files"] = new JsonArray();
                break;
            default:
                var value = filled ?? element["initial_value"]?.GetValue<string>();
                state["value"] = string.IsNullOrEmpty(value) ? null : value;
                break;
        }
        return state;
    }

    private static JsonObject Choice(JsonObject element, string wanted)
    {
        var options = (element["options"] as JsonArray ?? []).Concat(
            (element["option_groups"] as JsonArray ?? []).SelectMany(group => group!["options"]!.AsArray())
        );
        return options
                .OfType<JsonObject>()
                .FirstOrDefault(one =>
                    one["value"]?.GetValue<string>() == wanted || one["text"]?["text"]?.GetValue<string>() == wanted
                )
            ?? throw new InvalidOperationException($"There is no option “{wanted}” to choose.");
    }
}
