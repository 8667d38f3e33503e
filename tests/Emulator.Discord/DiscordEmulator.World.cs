using System.Text.Json.Nodes;
using Emulator.Discord.World;

namespace Emulator.Discord;

/// <content>Servers and channels, and what becomes of them.</content>
public sealed partial class DiscordEmulator
{
    private readonly Dictionary<string, EmulatedGuild> _guilds = [];
    private readonly Dictionary<string, EmulatedChannel> _channels = [];
    private readonly Dictionary<string, EmulatedMessage> _messages = [];

    /// <summary>Every message there was, in order, deleted ones too.</summary>
    public IReadOnlyList<EmulatedMessage> Messages
    {
        get
        {
            lock (_state)
                return [.. _messages.Values.OrderBy(message => ulong.Parse(message.Id))];
        }
    }

    /// <summary>What anybody in a channel sees.</summary>
    public IReadOnlyList<EmulatedMessage> Public(EmulatedChannel channel) =>
        [
            .. Messages.Where(message =>
                message.Channel == channel.Id && message is { IsDeleted: false, IsEphemeral: false, IsLoading: false }
            ),
        ];

    /// <summary>A server the bot is in from the beginning.</summary>
    public EmulatedGuild AddGuild()
    {
        var id = NewId();
        var room = new EmulatedChannel { Id = NewId(), Guild = id };
        var guild = new EmulatedGuild
        {
            Id = id,
            System = room,
            JoinedAt = Clock.GetUtcNow() - TimeSpan.FromDays(30),
        };
        guild.Channels.Add(room);
        guild.Roles.Add(new EmulatedRole(id, "@everyone", EmulatedPermissions.Set("VIEW_CHANNEL")));
        guild.Roles.Add(new EmulatedRole(NewId(), "Reader", EmulatedPermissions.Set(EmulatedPermissions.Invited)));
        lock (_state)
        {
            _guilds[id] = guild;
            _channels[room.Id] = room;
        }
        return guild;
    }

    public EmulatedChannel AddChannel(EmulatedGuild guild, int type = 0, string? parent = null)
    {
        var channel = new EmulatedChannel
        {
            Id = NewId(),
            Guild = guild.Id,
            Type = type,
            Parent = parent,
        };
        lock (_state)
        {
            (channel.IsThread ? guild.Threads : guild.Channels).Add(channel);
            _channels[channel.Id] = channel;
        }
        return channel;
    }

    /// <summary>The bot is invited to one more server.</summary>
    public EmulatedGuild Join()
    {
        var guild = AddGuild();
        guild.JoinedAt = Clock.GetUtcNow();
        Dispatch("GUILD_CREATE", guild.Created(), guild.Id);
        return guild;
    }

    public void Remove(EmulatedGuild guild)
    {
        lock (_state)
            _guilds.Remove(guild.Id);
        Dispatch("GUILD_DELETE", new JsonObject { ["id"] = guild.Id }, guild.Id);
    }

    public void Outage(EmulatedGuild guild)
    {
        guild.IsUnavailable = true;
        Dispatch("GUILD_DELETE", new JsonObject { ["id"] = guild.Id, ["unavailable"] = true }, guild.Id);
    }

    public void Return(EmulatedGuild guild)
    {
        guild.IsUnavailable = false;
        Dispatch("GUILD_CREATE", guild.Created(), guild.Id);
    }
}
