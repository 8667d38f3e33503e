using System.Text.Json.Nodes;

namespace Emulator.Discord.World;

/// <summary>A server with its channels.</summary>
public sealed class EmulatedGuild
{
    public required string Id { get; init; }
    public required EmulatedChannel System { get; init; }
    public List<EmulatedChannel> Channels { get; } = [];
    public List<EmulatedChannel> Threads { get; } = [];

    /// <summary>Everybody's role first; the bot has them all.</summary>
    public List<EmulatedRole> Roles { get; } = [];

    /// <summary>Until when the bot may only look on.</summary>
    public DateTimeOffset? TimedOutUntil { get; set; }
    public bool IsUnavailable { get; set; }
    public DateTimeOffset JoinedAt { get; set; }

    /// <summary>Anything more the event should carry, such as three megabytes of it.</summary>
    public JsonNode? Ballast { get; set; }

    public JsonObject Created() =>
        new()
        {
            ["id"] = Id,
            ["name"] = "Readers",
            ["owner_id"] = "77",
            ["system_channel_id"] = System.Id,
            ["joined_at"] = JoinedAt.ToString("O"),
            ["large"] = false,
            ["member_count"] = 2,
            ["unavailable"] = false,
            ["roles"] = new JsonArray([.. Roles.Select(role => (JsonNode?)role.Json())]),
            ["emojis"] = new JsonArray(),
            ["features"] = new JsonArray(),
            ["voice_states"] = new JsonArray(),
            ["members"] = new JsonArray(BotMember()),
            ["threads"] = new JsonArray([.. Threads.Select(thread => (JsonNode?)thread.Json())]),
            ["presences"] = new JsonArray(),
            ["stage_instances"] = new JsonArray(),
            ["guild_scheduled_events"] = new JsonArray(),
            ["soundboard_sounds"] = new JsonArray(),
            ["channels"] = new JsonArray([.. Channels.Select(channel => channel.Json())]),
            ["afk_channel_id"] = null,
            ["afk_timeout"] = 300,
            ["application_id"] = null,
            ["banner"] = null,
            ["default_message_notifications"] = 0,
            ["description"] = null,
            ["discovery_splash"] = null,
            ["explicit_content_filter"] = 0,
            ["hub_type"] = null,
            ["icon"] = null,
            ["incidents_data"] = null,
            ["mfa_level"] = 0,
            ["nsfw_level"] = 0,
            ["preferred_locale"] = "en-US",
            ["premium_progress_bar_enabled"] = false,
            ["premium_tier"] = 0,
            ["public_updates_channel_id"] = null,
            ["rules_channel_id"] = null,
            ["safety_alerts_channel_id"] = null,
            ["splash"] = null,
            ["stickers"] = new JsonArray(),
            ["system_channel_flags"] = 0,
            ["vanity_url_code"] = null,
            ["verification_level"] = 0,
            ["ballast"] = Ballast?.DeepClone(),
        };

    public JsonObject BotMember()
    {
        var member = new EmulatedMember(DiscordEmulator.Application, "Reader").Json();
        member.Remove("permissions");
        member["user"]!["bot"] = true;
        member["roles"] = new JsonArray([
            .. Roles.Where(role => role.Id != Id).Select(role => (JsonNode?)JsonValue.Create(role.Id)),
        ]);
        member["communication_disabled_until"] = TimedOutUntil?.ToString("O");
        return member;
    }
}
