using System.Text.Json;
using System.Text.Json.Nodes;
using Emulator.Discord.World;

namespace Emulator.Discord;

/// <content>How messages are made and changed.</content>
public sealed partial class DiscordEmulator
{
    private EmulatedMessage NewMessage(
        string channel,
        JsonElement body,
        IReadOnlyDictionary<string, byte[]> files,
        int type,
        EmulatedInteraction? asked = null
    )
    {
        var id = NewId();
        var json = new JsonObject
        {
            ["id"] = id,
            ["channel_id"] = channel,
            ["type"] = type,
            ["content"] = "",
            ["author"] = BotAuthor(),
            ["timestamp"] = (Clock.GetUtcNow() - Clock.Skew).ToString("O"),
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(),
            ["components"] = new JsonArray(),
            ["pinned"] = false,
            ["flags"] = 0,
        };
        if (asked is not null)
        {
            json["application_id"] = Application;
            json["webhook_id"] = Application;
        }
        var message = new EmulatedMessage
        {
            Id = id,
            Channel = channel,
            Json = json,
            CreatedAt = Clock.Elapsed,
        };
        _messages[id] = message;
        Change(message, body, files);
        json["edited_timestamp"] = null;
        return message;
    }

    /// <summary>Takes over what was sent; what is wrong with it, if anything is.</summary>
    private string? Change(EmulatedMessage message, JsonElement body, IReadOnlyDictionary<string, byte[]> files)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return null;
        var flags =
            body.TryGetProperty("flags", out var set) && set.ValueKind == JsonValueKind.Number ? set.GetInt32() : 0;
        var wasMadeOfComponents = message.IsMadeOfComponents;
        var hasContent = body.TryGetProperty("content", out var content);
        if (wasMadeOfComponents && hasContent && content.ValueKind == JsonValueKind.String)
            return "content cannot be given back to a message of components";
        var turns = !wasMadeOfComponents && (flags & MadeOfComponents) != 0;
        if (
            turns
            && message.Json["content"]!.GetValue<string>().Length > 0
            && (!hasContent || content.ValueKind != JsonValueKind.Null)
        )
            return "content must be taken away when components v2 are turned on";
        message.Flags |= flags & (64 | MadeOfComponents | 4);
        if (hasContent)
            message.Json["content"] = content.ValueKind == JsonValueKind.String ? content.GetString()!.Trim() : "";
        if (body.TryGetProperty("components", out var components))
            message.Json["components"] = Numbered(components);
        if (body.TryGetProperty("attachments", out var attachments))
        {
            message.Json["attachments"] = new JsonArray([
                .. attachments.EnumerateArray().Select(one => (JsonNode?)Attached(one, files)),
            ]);
            message.Files = files.ToDictionary();
        }
        message.Json["mention_roles"] = Pings(message, body);
        message.Json["edited_timestamp"] = (Clock.GetUtcNow() - Clock.Skew).ToString("O");
        return null;
    }

    /// <summary>The roles that are named in the words and may be notified by the request (§7.3).</summary>
    private static JsonArray Pings(EmulatedMessage message, JsonElement body)
    {
        var allowed =
            body.TryGetProperty("allowed_mentions", out var mentions)
            && mentions.ValueKind == JsonValueKind.Object
            && mentions.TryGetProperty("roles", out var roles)
                ? roles.EnumerateArray().Select(role => role.GetString()!)
                : [];
        var words = message.Markup;
        return new JsonArray([
            .. allowed
                .Where(role => words.Contains($"<@&{role}>", StringComparison.Ordinal))
                .Select(role => (JsonNode?)JsonValue.Create(role)),
        ]);
    }

    private JsonObject Attached(JsonElement described, IReadOnlyDictionary<string, byte[]> files)
    {
        var name = described.GetProperty("filename").GetString()!;
        var json = new JsonObject
        {
            ["id"] = NewId(),
            ["filename"] = name,
            ["size"] = files.TryGetValue(name, out var bytes) ? bytes.Length : 0,
            ["url"] = $"https://cdn.discordapp.com/{name}",
            ["proxy_url"] = $"https://media.discordapp.net/{name}",
        };
        if (described.TryGetProperty("description", out var description))
            json["description"] = description.GetString();
        return json;
    }

    /// <summary>Components with the numbers that Discord gives those that have none (§8.1).</summary>
    private static JsonArray Numbered(JsonElement components)
    {
        var next = 1;
        return components.ValueKind == JsonValueKind.Array
            ? Each(JsonNode.Parse(components.GetRawText())!.AsArray())
            : [];

        JsonArray Each(JsonArray list)
        {
            foreach (var one in list.OfType<JsonObject>())
                Number(one);
            return list;
        }

        void Number(JsonObject component)
        {
            component["id"] ??= next;
            next++;
            var type = component["type"]!.GetValue<int>();
            if (type == 2 && component["label"] is null)
                component["label"] = "";
            if (type == 12)
                foreach (var item in component["items"]!.AsArray().OfType<JsonObject>())
                {
                    item["media"] = Media(item["media"]!.AsObject());
                    item["spoiler"] ??= false;
                    item["description"] ??= null;
                }
            if (type == 13)
            {
                var url = component["file"]!["url"]!.GetValue<string>();
                component["name"] = url[(url.LastIndexOf('/') + 1)..];
                component["size"] = 1;
                component["spoiler"] ??= false;
                component["file"] = Media(component["file"]!.AsObject());
            }
            if (component["components"] is JsonArray inner)
                Each(inner);
        }
    }

    private static JsonObject Media(JsonObject media) =>
        new()
        {
            ["id"] = "1",
            ["url"] = media["url"]!
                .GetValue<string>()
                .Replace("attachment://", "https://cdn.discordapp.com/", StringComparison.Ordinal),
            ["proxy_url"] = "https://media.discordapp.net/file",
            ["width"] = null,
            ["height"] = null,
            ["content_type"] = "application/octet-stream",
        };

    /// <summary>A message as it is read back: without its nonce.</summary>
    private static JsonObject Shown(EmulatedMessage message) => message.Json.DeepClone().AsObject();

    private static JsonObject BotAuthor()
    {
        var author = new EmulatedMember(Application, "Reader").User();
        author["bot"] = true;
        return author;
    }
}
