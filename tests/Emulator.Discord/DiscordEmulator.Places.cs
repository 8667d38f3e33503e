using System.Text.Json.Nodes;
using Emulator.Discord.Rest;
using Emulator.Discord.World;

namespace Emulator.Discord;

/// <content>Threads, pins, roles and the bot's own membership (§7.5, §9, §11).</content>
public sealed partial class DiscordEmulator
{
    /// <summary>Every pinned message of a channel.</summary>
    public IReadOnlyList<EmulatedMessage> Pinned(EmulatedChannel channel) =>
        [.. Public(channel).Where(message => message.IsPinned)];

    public EmulatedChannel? FindChannel(string id)
    {
        lock (_state)
            return _channels.GetValueOrDefault(id);
    }

    private IEnumerable<Route> PlaceRoutes() =>
        [
            new(
                "POST",
                "/channels/{channel_id}/messages/{message_id}/threads",
                true,
                call => OnMessage(call, "CREATE_PUBLIC_THREADS", message => OpenThread(message, call))
            ),
            new(
                "PUT",
                "/channels/{channel_id}/messages/pins/{message_id}",
                true,
                call => OnMessage(call, "PIN_MESSAGES", message => Pin(message, isPinned: true))
            ),
            new(
                "DELETE",
                "/channels/{channel_id}/messages/pins/{message_id}",
                true,
                call => OnMessage(call, "PIN_MESSAGES", message => Pin(message, isPinned: false))
            ),
            new("GET", "/users/@me/guilds", true, _ => (200, MyGuilds())),
            new(
                "GET",
                "/guilds/{guild_id}/roles",
                true,
                call =>
                    InGuild(
                        call,
                        guild => (200, new JsonArray([.. guild.Roles.Select(role => (JsonNode?)role.Json())]))
                    )
            ),
            new(
                "GET",
                "/guilds/{guild_id}/members/{user_id}",
                true,
                call => InGuild(call, guild => Member(guild, call))
            ),
        ];

    private JsonArray MyGuilds() =>
        new([
            .. _guilds.Values.Select(guild =>
                (JsonNode?)
                    new JsonObject
                    {
                        ["id"] = guild.Id,
                        ["name"] = "Readers",
                        ["icon"] = null,
                        ["banner"] = null,
                        ["owner"] = false,
                        ["permissions"] = guild
                            .Roles.Aggregate(0UL, (set, role) => set | ulong.Parse(role.Permissions))
                            .ToString(),
                        ["features"] = new JsonArray(),
                    }
            ),
        ]);

    private (int, JsonNode?) InGuild(RestCall call, Func<EmulatedGuild, (int, JsonNode?)> act) =>
        _guilds.TryGetValue(call.Ids["guild_id"], out var guild) ? act(guild) : (404, Error(10004, "Unknown Guild"));

    private static (int, JsonNode?) Member(EmulatedGuild guild, RestCall call)
    {
        if (call.Ids["user_id"] != Application)
            return (404, Error(10007, "Unknown Member"));
        return (200, guild.BotMember());
    }

    private (int, JsonNode?) OpenThread(EmulatedMessage message, RestCall call)
    {
        var channel = _channels[message.Channel];
        if (channel.IsThread)
            return (400, Error(50024, "Cannot execute action on this channel type"));
        if (_channels.ContainsKey(message.Id))
            return (400, Error(160004, "A thread has already been created for this message"));
        var thread = new EmulatedChannel
        {
            Id = message.Id,
            Guild = channel.Guild,
            Type = 11,
            Parent = channel.Id,
            Title = call.Body.GetProperty("name").GetString(),
        };
        _channels[thread.Id] = thread;
        _guilds[channel.Guild!].Threads.Add(thread);
        message.Flags |= 32;
        var created = thread.Json();
        created["newly_created"] = true;
        Dispatch("THREAD_CREATE", created, channel.Guild);
        return (201, thread.Json());
    }

    private (int, JsonNode?) Pin(EmulatedMessage message, bool isPinned)
    {
        message.IsPinned = isPinned;
        var pins = new JsonObject
        {
            ["guild_id"] = _channels[message.Channel].Guild,
            ["channel_id"] = message.Channel,
            ["last_pin_timestamp"] = null,
        };
        Dispatch("CHANNEL_PINS_UPDATE", pins, _channels[message.Channel].Guild);
        return (204, null);
    }
}
