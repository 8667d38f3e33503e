using System.Text.Json.Nodes;

namespace Emulator.Discord.World;

/// <summary>A channel, thread or private conversation.</summary>
public sealed class EmulatedChannel
{
    private const int MemberOverwrite = 1;

    public required string Id { get; init; }
    public string? Guild { get; init; }
    public int Type { get; init; }
    public string? Parent { get; init; }
    public string? Recipient { get; init; }
    public string? Title { get; init; }

    /// <summary>What the bot may not do here, whatever its roles: <c>VIEW_CHANNEL</c>, <c>SEND_MESSAGES</c> and so on.</summary>
    public HashSet<string> Denied { get; } = [];

    public List<EmulatedOverwrite> Overwrites { get; } = [];

    public bool IsDeleted { get; set; }

    /// <summary>Whether people have shut the bot's private messages out.</summary>
    public bool IsClosed { get; set; }

    public bool IsThread => Type is 10 or 11 or 12;

    public string Name => Title ?? $"room-{Id[^3..]}";

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
            json["name"] = null;
            json["recipients"] = new JsonArray(new EmulatedMember(Recipient ?? "1", "Someone").User());
            return json;
        }
        json["guild_id"] = Guild;
        json["name"] = Name;
        json["parent_id"] = Parent;
        json["rate_limit_per_user"] = 0;
        if (IsThread)
            AddThread(json);
        else
            AddChannel(json);
        return json;
    }

    private void AddChannel(JsonObject json)
    {
        var overwrites =
            Denied.Count == 0
                ? Overwrites
                :
                [
                    .. Overwrites,
                    new EmulatedOverwrite(
                        DiscordEmulator.Application,
                        MemberOverwrite,
                        "0",
                        EmulatedPermissions.Set(Denied)
                    ),
                ];
        json["position"] = 0;
        json["nsfw"] = false;
        json["topic"] = null;
        json["permission_overwrites"] = new JsonArray([
            .. overwrites.Select(one =>
                (JsonNode?)
                    new JsonObject
                    {
                        ["id"] = one.Id,
                        ["type"] = one.Type,
                        ["allow"] = one.Allow,
                        ["deny"] = one.Deny,
                    }
            ),
        ]);
    }

    private static void AddThread(JsonObject json)
    {
        json["owner_id"] = DiscordEmulator.Application;
        json["message_count"] = 0;
        json["member_count"] = 1;
        json["total_message_sent"] = 0;
        json["thread_metadata"] = new JsonObject
        {
            ["archived"] = false,
            ["archive_timestamp"] = "2026-01-01T00:00:00.000000+00:00",
            ["auto_archive_duration"] = 1440,
            ["locked"] = false,
            ["create_timestamp"] = "2026-01-01T00:00:00.000000+00:00",
        };
    }
}
