using Bot.Chat.Platforms;
using Bot.Discord.Rest;
using Bot.Discord.Translate;

namespace Bot.Discord;

/// <content>Threads, pins, and what the bot lacks for them. A post in a thread bears the thread's id before its own.</content>
internal sealed partial class DiscordPlatform
{
    private const char Inside = '/';
    private const int LongestTitle = 100;

    public Task<string?> OpenThreadAsync(MessageId post, string title, CancellationToken cancellationToken) =>
        GuardedAsync<string?>(
            Permissions.CreatePublicThreads,
            async () =>
            {
                guilds.ThrowIfAway(post.Room.Group);
                var (channel, id) = Place(post);
                // Threads have no threads: what belongs to a post in one belongs into the same.
                if (channel != post.Room.Room)
                    return channel;
                var name = title.Length <= LongestTitle ? title : $"{title[..(LongestTitle - 1)]}…";
                var thread = await rest.OpenThreadAsync(channel, id, name, cancellationToken);
                await threads.KeepAsync(thread, post.Room, cancellationToken);
                return thread;
            }
        );

    public Task PinAsync(MessageId message, bool isPinned, CancellationToken cancellationToken) =>
        GuardedAsync(
            Permissions.PinMessages,
            async () =>
            {
                guilds.ThrowIfAway(message.Room.Group);
                var (channel, id) = Place(message);
                await rest.PinAsync(channel, id, isPinned, cancellationToken);
                return true;
            }
        );

    public Task<IReadOnlyList<string>> LackingAsync(
        RoomId room,
        string? thread,
        PostNeeds needs,
        CancellationToken cancellationToken
    ) =>
        GuardedAsync(() =>
        {
            // A server that is away, or that the bot has left, is not one where a right is missing.
            guilds.ThrowIfAway(room.Group);
            return rights.LackingAsync(room.Group, room.Room, thread, needs, cancellationToken);
        });

    private static MessageId Id(RoomId room, string? thread, string message) =>
        new(room, thread is null ? message : $"{thread}{Inside}{message}");

    /// <summary>The channel or thread that a post stands in, and its own id there.</summary>
    private static (string Channel, string Id) Place(MessageId message) =>
        message.Message.Split(Inside) is [var thread, var id] ? (thread, id) : (message.Room.Room, message.Message);

    private static string? Role(string? ping) =>
        ping is null || ping.Length > 0 && ping.All(char.IsAsciiDigit)
            ? ping
            : throw new PlatformException(PlatformFault.Rejected, "What is to be notified is no role of Discord's.");
}
