using System.Collections.Concurrent;
using Bot.Chat.Platforms;
using Bot.Discord.Translate;
using Bot.Discord.Wire;

namespace Bot.Discord;

/// <summary>
/// Which thread belongs to which channel, from what interactions tell and kept for those that do not tell it. Safe for any
/// number of threads.
/// </summary>
internal sealed class ThreadBook(IDiscordMemory memory)
{
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<string, string> _kept = new();

    /// <summary>Where something happened, before the store has said whether that is a thread.</summary>
    public static RoomId Nearest(Interaction interaction) =>
        Room(interaction.GuildId ?? Incoming.NoGuild, interaction.ChannelId ?? interaction.Channel?.Id ?? "");

    /// <summary>The room that something happened in, and its thread if it was in one.</summary>
    public async ValueTask<(RoomId Room, string? Thread)> PlaceAsync(
        Interaction interaction,
        CancellationToken cancellationToken
    )
    {
        var guild = interaction.GuildId ?? Incoming.NoGuild;
        var channel = interaction.ChannelId ?? interaction.Channel?.Id ?? "";
        var parent = interaction.Channel switch
        {
            { IsThread: true, ParentId: { } told } => told,
            { IsThread: false } => null,
            _ when interaction.GuildId is null => null,
            _ => _kept.GetValueOrDefault(channel) ?? await memory.ParentAsync(guild, channel, cancellationToken),
        };
        return parent is null ? (Room(guild, channel), null) : (Room(guild, parent), channel);
    }

    /// <summary>Keeps it, the first time it is told.</summary>
    public async ValueTask KeepAsync(string thread, RoomId room, CancellationToken cancellationToken)
    {
        if (_kept.GetValueOrDefault(thread) == room.Room)
            return;
        await memory.SetParentAsync(thread, room, cancellationToken);
        if (_kept.Count >= MostRemembered)
            _kept.Clear();
        _kept[thread] = room.Room;
    }

    private static RoomId Room(string guild, string channel) => new(Incoming.Platform, guild, channel);
}
