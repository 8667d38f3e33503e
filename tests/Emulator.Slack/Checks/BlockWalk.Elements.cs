namespace Emulator.Slack.Checks;

/// <content>Elements and rich text.</content>
internal sealed partial class BlockWalk
{
    private BlockFault? Element(JsonObject element, string pointer, HashSet<string> known)
    {
        if (Id(element, "action_id", known, pointer) is { } fault)
            return fault;
        if (element["focus_on_load"]?.GetValue<bool>() == true && ++_focused > 1)
            return Fault("only one element can have the focus", $"{pointer}/focus_on_load");
        return (
                element["placeholder"] is { } holder
                    ? Words(holder, 150, $"{pointer}/placeholder", plainOnly: true)
                    : null
            )
            ?? (element["confirm"] is JsonObject confirm ? Confirm(confirm, $"{pointer}/confirm") : null)
            ?? OfType(element, pointer);
    }

    private BlockFault? OfType(JsonObject element, string pointer)
    {
        switch (Name(element))
        {
            case "image":
                return Picture(element, pointer);
            case "button":
                if (element["style"] is JsonValue style && style.GetValue<string>() is not ("primary" or "danger"))
                    return Fault("must be primary or danger", $"{pointer}/style");
                return Words(element["text"], 75, $"{pointer}/text", plainOnly: true)
                    ?? Text(element["value"], 2000, $"{pointer}/value")
                    ?? Text(element["url"], 3000, $"{pointer}/url")
                    ?? Text(element["accessibility_label"], 75, $"{pointer}/accessibility_label");
            case "static_select" or "multi_static_select":
                return Choices(element, pointer);
            case "overflow":
                return Each(element["options"], 1, 5, $"{pointer}/options", Option);
            case "radio_buttons" or "checkboxes":
                return Each(
                    element["options"],
                    1,
                    10,
                    $"{pointer}/options",
                    (one, place) => Words(one["text"], 75, $"{place}/text") ?? Value(one, place)
                );
            case "plain_text_input":
                return Text(element["initial_value"], 3000, $"{pointer}/initial_value")
                    ?? Range(element, "min_length", 0, 3000, pointer)
                    ?? Range(element, "max_length", 1, 3000, pointer);
            case "number_input" when element["is_decimal_allowed"] is null:
                return Fault("missing required field: is_decimal_allowed", pointer);
            case "number_input"
            or "email_text_input"
            or "url_text_input"
            or "datepicker"
            or "timepicker"
            or "datetimepicker"
            or "users_select"
            or "multi_users_select"
            or "conversations_select"
            or "multi_conversations_select"
            or "channels_select"
            or "multi_channels_select"
            or "external_select"
            or "multi_external_select"
            or "rich_text_input":
                return null;
            case "file_input":
                return Range(element, "max_files", 1, 10, pointer);
            case var other:
                return Fault($"unsupported type: {other}", $"{pointer}/type");
        }
    }

    /// <summary>The options of a select, or those that come as an answer to what is typed.</summary>
    public BlockFault? Choices(JsonObject element, string pointer)
    {
        if (element["options"] is null == element["option_groups"] is null)
            return Fault("exactly one of options and option_groups is needed", pointer);
        if (element["option_groups"] is { } groups)
            return Each(
                groups,
                1,
                100,
                $"{pointer}/option_groups",
                (one, place) =>
                    Words(one["label"], 75, $"{place}/label", plainOnly: true)
                    ?? Each(one["options"], 1, 100, $"{place}/options", Option)
            );
        if (Each(element["options"], 1, 100, $"{pointer}/options", Option) is { } fault)
            return fault;
        return
            element["initial_option"] is { } initial
            && !element["options"]!.AsArray().Any(one => JsonNode.DeepEquals(one, initial))
            ? Fault("must equal an option", $"{pointer}/initial_option")
            : null;
    }

    private BlockFault? Option(JsonObject option, string pointer) =>
        Words(option["text"], 75, $"{pointer}/text", plainOnly: true) ?? Value(option, pointer);

    private BlockFault? Value(JsonObject option, string pointer) =>
        Text(option["value"], 75, $"{pointer}/value", shortest: 1)
        ?? (option["description"] is { } more ? Words(more, 75, $"{pointer}/description") : null);

    private BlockFault? Confirm(JsonObject confirm, string pointer) =>
        Words(confirm["title"], 100, $"{pointer}/title", plainOnly: true)
        ?? Words(confirm["text"], 300, $"{pointer}/text")
        ?? Words(confirm["confirm"], 30, $"{pointer}/confirm", plainOnly: true)
        ?? Words(confirm["deny"], 30, $"{pointer}/deny", plainOnly: true);

    private BlockFault? Range(JsonObject element, string name, int least, int most, string pointer) =>
        element[name] is JsonValue value && value.TryGetValue<int>(out var number) && (number < least || number > most)
            ? Fault($"must be between {least} and {most}", $"{pointer}/{name}")
            : null;

    private BlockFault? RichText(JsonObject part, string pointer) =>
        Name(part) switch
        {
            "rich_text_list" => Each(part["elements"], 1, 1000, $"{pointer}/elements", RichText)
                ?? Range(part, "indent", 0, 8, pointer),
            "rich_text_section" or "rich_text_quote" => Each(part["elements"], 0, 1000, $"{pointer}/elements", Leaf),
            "rich_text_preformatted" => Each(
                part["elements"],
                0,
                1000,
                $"{pointer}/elements",
                (one, place) => Name(one) is "text" or "link" ? Leaf(one, place) : Fault("only text and link", place)
            ),
            var other => Fault($"unsupported type: {other}", $"{pointer}/type"),
        };

    private BlockFault? Leaf(JsonObject leaf, string pointer) =>
        Name(leaf) switch
        {
            "text" => leaf["text"] is null
                ? Fault("missing required field: text", pointer)
                : Text(leaf["text"], int.MaxValue - 1, $"{pointer}/text", shortest: 1),
            "link" => leaf["url"] is null ? Fault("missing required field: url", pointer) : null,
            "user" or "usergroup" or "channel" or "emoji" or "broadcast" or "date" or "color" => null,
            var other => Fault($"unsupported type: {other}", $"{pointer}/type"),
        };
}
