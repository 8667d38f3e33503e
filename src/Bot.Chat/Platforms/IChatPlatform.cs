using Bot.Chat.Replies;

namespace Bot.Chat.Platforms;

/// <summary>
/// What a platform must offer for what the bot says of its own accord; answers to somebody go through
/// <see cref="IResponder"/>. Safe for any number of threads. Every method throws <see cref="PlatformException"/> for what
/// the platform refused or could not do, and says in it whether trying again can help.
/// </summary>
public interface IChatPlatform
{
    /// <summary>As in <see cref="RoomId.Platform"/>.</summary>
    string Name { get; }

    /// <summary>
    /// Posts to a room. A <paramref name="key"/> travels with the post in a way that <see cref="FindAsync"/> recognises,
    /// also after a restart; posting twice with one key while the platform remembers it makes one post.
    /// </summary>
    Task<MessageId> PostAsync(RoomId room, Reply reply, PostKey? key, CancellationToken cancellationToken);

    /// <summary>Puts <paramref name="reply"/> in the place of an earlier post of the bot's own.</summary>
    Task EditAsync(MessageId message, Reply reply, CancellationToken cancellationToken);

    /// <summary>Removes a post of the bot's own. One that is gone already is no error.</summary>
    Task RemoveAsync(MessageId message, CancellationToken cancellationToken);

    /// <summary>The post with that key among those made since <paramref name="since"/>, or <see langword="null"/>.</summary>
    Task<MessageId?> FindAsync(RoomId room, PostKey key, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>A message to one member alone, outside any room.</summary>
    Task TellAsync(MemberId member, Reply reply, CancellationToken cancellationToken);
}
