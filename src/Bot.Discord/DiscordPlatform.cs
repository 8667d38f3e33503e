using System.Collections.Concurrent;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Discord.Rest;
using Bot.Discord.Translate;
using Bot.Discord.Wire;

namespace Bot.Discord;

/// <summary>What the bot says on Discord of its own accord. Safe for any number of threads.</summary>
internal sealed partial class DiscordPlatform(
    RestClient rest,
    MessageMaker messages,
    GuildBook guilds,
    ThreadBook threads,
    Rights rights,
    TimeProvider time
) : IChatPlatform
{
    private const int MostPages = 5;
    private const int MostRemembered = 10_000;

    /// <summary>How far a clock and a snowflake may lie apart once the clocks have been compared.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    /// <summary>Which of our posts are made of components alone; those cannot be given plain content again (§7.1).</summary>
    private readonly ConcurrentDictionary<string, bool> _areComponents = new();

    /// <summary>Each channel has a limit of its own, and no server has one.</summary>
    public EditPace EditPace => new(TimeSpan.FromSeconds(2), TimeSpan.Zero);

    public string Name => Incoming.Platform;

    public bool Holds(Reply reply) => MessageMaker.Holds(reply);

    public Task<MessageId> PostAsync(Post post, CancellationToken cancellationToken) =>
        GuardedAsync(
            post.Thread is null ? Permissions.SendMessages : Permissions.SendMessagesInThreads,
            async () =>
            {
                var room = post.Room;
                guilds.ThrowIfAway(room.Group);
                var channel = post.Thread ?? room.Room;
                var audience = new Audience(room, Incoming.Nobody)
                {
                    Key = post.Key,
                    Ping = Role(post.Ping),
                    Channel = channel,
                };
                var message = await messages.MakeAsync(post.Reply, audience, cancellationToken);
                var posted = await rest.PostAsync(channel, message, cancellationToken);
                Remember(posted.Id, message);
                return Id(room, post.Thread, posted.Id);
            }
        );

    public Task EditAsync(MessageId message, Reply reply, CancellationToken cancellationToken) =>
        GuardedAsync(async () =>
        {
            guilds.ThrowIfAway(message.Room.Group);
            var (channel, id) = Place(message);
            if (!_areComponents.TryGetValue(id, out var areComponents))
            {
                var earlier = await rest.ReadAsync(channel, id, cancellationToken);
                areComponents = ((earlier.Flags ?? 0) & MessageMaker.UsesComponents) != 0;
            }
            var audience = new Audience(message.Room, Incoming.Nobody)
            {
                Replaces = true,
                ReplacesComponents = areComponents,
            };
            var edit = await messages.MakeAsync(reply, audience, cancellationToken);
            await rest.EditAsync(channel, id, edit, cancellationToken);
            Remember(id, edit);
            return true;
        });

    public Task RemoveAsync(MessageId message, CancellationToken cancellationToken) =>
        GuardedAsync(async () =>
        {
            var (channel, id) = Place(message);
            try
            {
                await rest.DeleteAsync(channel, id, cancellationToken);
            }
            catch (DiscordException error) when (error.Code is ErrorCode.UnknownMessage or ErrorCode.UnknownChannel) { }
            return true;
        });

    public Task<MessageId?> FindAsync(
        RoomId room,
        string? thread,
        PostKey key,
        DateTimeOffset since,
        CancellationToken cancellationToken
    ) =>
        GuardedAsync<MessageId?>(async () =>
        {
            string? before = null;
            for (var page = 0; page < MostPages; page++)
            {
                var (found, date) = await rest.ReadBackAsync(thread ?? room.Room, before, cancellationToken);
                if (found.FirstOrDefault(message => IsOf(message, key)) is { } post)
                    return Id(room, thread, post.Id);
                // Messages carry Discord's time, the caller's moment is ours: the answer's date tells them apart.
                var skew = (date ?? time.GetUtcNow()) - time.GetUtcNow();
                if (found.Count < 100 || found[^1].Timestamp < since + skew - Slack)
                    return null;
                before = found[^1].Id;
            }
            // Not looked at as far back as it may lie: whoever takes that for an absence posts it again.
            throw new DiscordException(
                PlatformFault.OutcomeUnknown,
                "The channel has seen so much since that the post was not looked for to the end."
            );
        });

    public Task TellAsync(MemberId member, Reply reply, CancellationToken cancellationToken) =>
        GuardedAsync(async () =>
        {
            var channel = await rest.OpenConversationAsync(member.Member, cancellationToken);
            var room = new RoomId(Incoming.Platform, Incoming.NoGuild, channel.Id);
            var message = await messages.MakeAsync(reply, new Audience(room, member), cancellationToken);
            await rest.PostAsync(channel.Id, message, cancellationToken);
            return true;
        });

    private static bool IsOf(Message message, PostKey key) =>
        message.Components is { } components && components.Any(component => IsOf(component, key));

    private static bool IsOf(Component component, PostKey key) =>
        component.CustomId is { } id && ButtonIds.IsOf(id, key)
        || component.Id == ButtonIds.Number(key)
        || component.Components is { } inner && inner.Any(part => IsOf(part, key));

    private void Remember(string message, OutgoingMessage sent)
    {
        if (_areComponents.Count >= MostRemembered)
            _areComponents.Clear();
        _areComponents[message] = ((sent.Payload.Flags ?? 0) & MessageMaker.UsesComponents) != 0;
    }

    private static Task<T> GuardedAsync<T>(Func<Task<T>> action) => GuardedAsync(Permissions.SendMessages, action);

    /// <param name="right">What the bot most likely lacks where Discord says no more than that something is missing.</param>
    private static async Task<T> GuardedAsync<T>(int right, Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (DiscordException error)
        {
            throw error.ForChat(right);
        }
    }
}
