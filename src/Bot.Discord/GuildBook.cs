using System.Collections.Concurrent;
using Bot.Chat.Commands;
using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Discord.Rest;
using Bot.Discord.Translate;
using Bot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>
/// Which servers the bot is in and which of them cannot be reached (§2.6). Greets a server once, when it is joined; an
/// outage is no leaving. Safe for any number of threads.
/// </summary>
internal sealed class GuildBook(
    RestClient rest,
    MessageMaker messages,
    DiscordGreeting greeting,
    Dispatcher dispatcher,
    IDiscordMemory memory,
    TimeProvider time,
    ILogger<GuildBook> log
)
{
    /// <summary>A server joined longer ago is one that this program did not know of, whatever the clocks say.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, Presence> _guilds = new();

    private enum Presence
    {
        Here,
        Unreachable,
        Gone,
    }

    public void Begin(Ready ready)
    {
        foreach (var guild in ready.Guilds)
            _guilds[guild.Id] = Presence.Unreachable;
    }

    /// <summary>Knows nothing of any server again: all are taken to be there until Discord says otherwise.</summary>
    public void Forget() => _guilds.Clear();

    /// <summary>Throws for a server that cannot be posted to at the moment, or ever again.</summary>
    public void ThrowIfAway(string guild)
    {
        switch (_guilds.GetValueOrDefault(guild, Presence.Here))
        {
            case Presence.Gone:
                throw new PlatformException(PlatformFault.Removed, "The bot is no longer in this server.");
            case Presence.Unreachable:
                throw new PlatformException(
                    PlatformFault.Unavailable,
                    "Discord cannot reach this server at the moment."
                );
        }
    }

    public async Task ArriveAsync(Guild guild, CancellationToken cancellationToken)
    {
        if (guild.Unavailable == true)
        {
            _guilds[guild.Id] = Presence.Unreachable;
            return;
        }
        var before = _guilds.TryGetValue(guild.Id, out var presence) ? presence : (Presence?)null;
        _guilds[guild.Id] = Presence.Here;
        if (before is not Presence.Here)
            await memory.SetDepartedAsync(guild.Id, false, cancellationToken);
        // Also one that was joined while no program ran; whether it has been greeted is kept.
        if (before is not Presence.Here && IsFresh(guild.JoinedAt))
            await GreetAsync(guild, cancellationToken);
    }

    public async Task LeaveAsync(Guild guild, CancellationToken cancellationToken)
    {
        if (guild.Unavailable == true)
        {
            _guilds[guild.Id] = Presence.Unreachable;
            Log.Outage(log, guild.Id);
            return;
        }
        _guilds[guild.Id] = Presence.Gone;
        Log.Left(log, guild.Id);
        await memory.SetDepartedAsync(guild.Id, true, cancellationToken);
        await memory.SetGreetedAsync(guild.Id, false, cancellationToken);
    }

    private bool IsFresh(DateTimeOffset? joinedAt) =>
        joinedAt is null || (time.GetUtcNow() - joinedAt.Value).Duration() < Fresh;

    private async Task GreetAsync(Guild guild, CancellationToken cancellationToken)
    {
        if (await memory.IsGreetedAsync(guild.Id, cancellationToken))
            return;
        Log.Joined(log, guild.Id);
        if (guild.SystemChannelId is not { } channel)
            return;
        try
        {
            var room = new RoomId(Incoming.Platform, guild.Id, channel);
            var audience = new Audience(room, Incoming.Nobody) { Key = new PostKey($"join-{guild.Id}") };
            var reply = greeting.Reply.In(dispatcher.Languages.For(guild.PreferredLocale));
            var message = await messages.MakeAsync(reply, audience, cancellationToken);
            await rest.PostAsync(channel, message, cancellationToken);
        }
        catch (DiscordException error)
        {
            Log.NotGreeted(log, guild.Id, error.Message);
        }
        await memory.SetGreetedAsync(guild.Id, true, cancellationToken);
    }
}
