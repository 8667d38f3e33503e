using System.Text.Json;
using System.Text.RegularExpressions;

namespace Emulator.Discord.Checks;

/// <summary>What Discord enforces and its description does not say (reference §16.2).</summary>
internal static partial class ExtraRules
{
    private const int UsesComponents = 32768;

    /// <summary>What a message to be sent or changed breaks.</summary>
    /// <param name="isEdit">A change may leave anything out.</param>
    public static string? Message(JsonElement message, int files, bool isEdit, bool mayPing = false)
    {
        var flags =
            message.TryGetProperty("flags", out var set) && set.ValueKind == JsonValueKind.Number ? set.GetInt64() : 0;
        var isMadeOfComponents = (flags & UsesComponents) != 0;
        var content = Text(message, "content");
        var components =
            message.TryGetProperty("components", out var listed) && listed.ValueKind == JsonValueKind.Array
                ? listed.EnumerateArray().ToList()
                : [];
        if (content.EnumerateRunes().Count() > 2000)
            return "content has more than 2000 characters";
        if (isMadeOfComponents && content.Length > 0)
            return "content stands beside components v2";
        if (!isEdit && content.Trim().Length == 0 && components.Count == 0 && files == 0)
            return "the message is empty";
        if (
            !mayPing
            && (
                !message.TryGetProperty("allowed_mentions", out var mentions)
                || !mentions.TryGetProperty("parse", out var parse)
                || parse.GetArrayLength() > 0
                || mentions.TryGetProperty("users", out _)
                || mentions.TryGetProperty("roles", out var roles) && roles.GetArrayLength() > 1
            )
        )
            return "the message could ping somebody";
        if (message.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array)
        {
            var indexed = attachments.EnumerateArray().Count(one => one.GetProperty("id").ToString().Length < 3);
            if (indexed != files)
                return $"{files} files come with {indexed} descriptions";
        }
        else if (files > 0)
            return "files come without descriptions";
        return isMadeOfComponents ? NewComponents(components) : ClassicComponents(components);
    }

    /// <summary>What a form breaks.</summary>
    public static string? Modal(JsonElement data)
    {
        var components = data.GetProperty("components").EnumerateArray().ToList();
        if (components.Count is 0 or > 5)
            return "a form has one to five parts";
        return components.Any(one => one.GetProperty("type").GetInt32() is not (1 or 10 or 18))
            ? "a form holds labels, texts or rows"
            : Ids(components);
    }

    /// <summary>What a set of commands breaks.</summary>
    public static string? Commands(JsonElement commands)
    {
        foreach (var command in commands.EnumerateArray())
        {
            var name = Text(command, "name");
            if (Type(command) is 2 or 3)
            {
                if (name.Length is 0 or > 32)
                    return $"{name} is no name for a menu";
                if (Text(command, "description").Length > 0 || command.TryGetProperty("options", out _))
                    return $"{name} is a menu and has a description or options";
                continue;
            }
            if (!IsName(name))
                return $"{name} is no name for a command";
            if (Text(command, "description").Length is 0 or > 100)
                return $"/{name} has no description of 1 to 100 characters";
            if (Length(command) > 8000)
                return $"/{name} has more than 8000 characters";
            if (Options(command) is { } fault)
                return $"/{name}: {fault}";
        }
        if (commands.EnumerateArray().Count(command => Type(command) == 3) > 15)
            return "more than 15 message commands";
        return
            commands
                .EnumerateArray()
                .GroupBy(command => (Type(command), Text(command, "name")))
                .FirstOrDefault(same => same.Count() > 1)
                is { } twice
            ? $"/{twice.Key.Item2} stands twice"
            : null;
    }

    private static string? Options(JsonElement of)
    {
        if (!of.TryGetProperty("options", out var options))
            return null;
        var wasOptional = false;
        foreach (var option in options.EnumerateArray())
        {
            if (!IsName(Text(option, "name")))
                return $"{Text(option, "name")} is no name for an option";
            if (Text(option, "description").Length is 0 or > 100)
                return $"{Text(option, "name")} has no description";
            var isRequired =
                option.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.True;
            if (isRequired && wasOptional)
                return "a required option stands behind another";
            wasOptional |= !isRequired;
            if (Options(option) is { } fault)
                return fault;
        }
        return null;
    }

    private static int Type(JsonElement command) => command.TryGetProperty("type", out var type) ? type.GetInt32() : 1;

    private static int Length(JsonElement of) =>
        Text(of, "name").Length
        + Text(of, "description").Length
        + (of.TryGetProperty("options", out var options) ? options.EnumerateArray().Sum(Length) : 0);

    private static string? ClassicComponents(IReadOnlyList<JsonElement> rows)
    {
        if (rows.Count > 5)
            return "more than five rows";
        foreach (var row in rows)
        {
            if (row.GetProperty("type").GetInt32() != 1)
                return "only rows may stand in a classic message";
            if (row.GetProperty("components").GetArrayLength() is 0 or > 5)
                return "a row has one to five buttons";
        }
        return Buttons(rows) ?? Ids(rows);
    }

    private static string? NewComponents(IReadOnlyList<JsonElement> components)
    {
        var all = components.SelectMany(Nested).ToList();
        if (all.Count is 0 or > 40)
            return "a message has one to forty components";
        if (
            all.Where(one => one.GetProperty("type").GetInt32() == 10)
                .Sum(one => Text(one, "content").EnumerateRunes().Count()) > 4000
        )
            return "texts of more than 4000 characters together";
        return Buttons(components) ?? Ids(components);
    }

    private static string? Buttons(IEnumerable<JsonElement> components) =>
        components
            .SelectMany(Nested)
            .Where(one => one.GetProperty("type").GetInt32() == 2)
            .Any(button =>
                button.GetProperty("style").GetInt32() is >= 1 and <= 4
                && Text(button, "custom_id").Length is 0 or > 100
            )
            ? "a button has no id of 1 to 100 characters"
            : null;

    private static string? Ids(IEnumerable<JsonElement> components) =>
        components
            .SelectMany(Nested)
            .Select(one => Text(one, "custom_id"))
            .Where(id => id.Length > 0)
            .GroupBy(id => id)
            .Any(same => same.Count() > 1)
            ? "two components have one id"
            : null;

    public static IEnumerable<JsonElement> Nested(JsonElement component)
    {
        yield return component;
        if (component.TryGetProperty("components", out var inner) && inner.ValueKind == JsonValueKind.Array)
            foreach (var one in inner.EnumerateArray().SelectMany(Nested))
                yield return one;
        foreach (var name in (string[])["component", "accessory"])
            if (component.TryGetProperty(name, out var single) && single.ValueKind == JsonValueKind.Object)
                foreach (var one in Nested(single))
                    yield return one;
    }

    private static bool IsName(string name) => Name().IsMatch(name) && !name.Any(char.IsUpper);

    private static string Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\uA8E0-\uA8FF\u0E00-\u0E7F]{1,32}$", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
