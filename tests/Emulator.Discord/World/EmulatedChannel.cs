using System.Text.Json.Nodes;

namespace Emulator.Discord.World;

/// <summary>A channel, thread or private conversation.</summary>
public sealed class EmulatedChannel
{
    public required string Id { get; init; }
    public string? Guild { get; init; }
    public int Type { get; init; }
    public string? Parent { get; init; }
    public string? Recipient { get; init; }

    /// <summary>What the bot may not do here: <c>VIEW_CHANNEL</c>, <c>SEND_MESSAGES</c>, <c>READ_MESSAGE_HISTORY</c>.</summary>
    public HashSet<string> Denied { get; } = [];

    public bool IsDeleted { get; set; }

    /// <summary>Whether people have shut the bot's private messages out.</summary>
    public bool IsClosed { get; set; }

    public JsonObject Json()
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["type"] = Type,
            ["flags"] = 0,
            ["last_message_id"] = null,
        };
        if (Guild is null)
        {
            json["recipients"] = new JsonArray(new EmulatedMember(Recipient ?? "1", "Someone").User());
            return json;
        }
        json["guild_id"] = Guild;
        json["name"] = $"room-{Id[^3..]}";
        json["position"] = 0;
        json["parent_id"] = Parent;
        json["permission_overwrites"] = new JsonArray();
        json["nsfw"] = false;
        json["topic"] = null;
        json["rate_limit_per_user"] = 0;
        return json;
    }
}
