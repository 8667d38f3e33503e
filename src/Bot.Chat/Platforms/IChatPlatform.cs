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
    /// How often the bot's own posts may be edited without the platform's displeasure. What is not said otherwise keeps to
    /// the strictest of them, some fifty edits a minute for a whole workspace.
    /// </summary>
    EditPace EditPace => new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1.25));

    /// <summary>Whether one message of the platform holds the whole reply; longer ones are attached as a file.</summary>
    bool Holds(Reply reply);

    /// <summary>
    /// Posts to a room. The post's key travels with it in a way that <see cref="FindAsync"/> recognises, also after a
    /// restart; posting twice with one key while the platform remembers it makes one post.
    /// </summary>
    Task<MessageId> PostAsync(Post post, CancellationToken cancellationToken);

    /// <summary>Puts <paramref name="reply"/> in the place of an earlier post of the bot's own.</summary>
    Task EditAsync(MessageId message, Reply reply, CancellationToken cancellationToken);

    /// <summary>Removes a post of the bot's own. One that is gone already is no error.</summary>
    Task RemoveAsync(MessageId message, CancellationToken cancellationToken);

    /// <summary>
    /// The post with that key in the room, or in its thread, among those made since <paramref name="since"/>;
    /// <see langword="null"/> where there is none.
    /// </summary>
    Task<MessageId?> FindAsync(
        RoomId room,
        string? thread,
        PostKey key,
        DateTimeOffset since,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Opens a thread under a post of the bot's own, or gives the one that is there; <see langword="null"/> where the
    /// platform has no threads.
    /// </summary>
    Task<string?> OpenThreadAsync(MessageId post, string title, CancellationToken cancellationToken);

    /// <summary>Pins a post of the bot's own in its room, or takes the pin away. Does nothing where there are no pins.</summary>
    Task PinAsync(MessageId message, bool isPinned, CancellationToken cancellationToken);

    /// <summary>
    /// What the bot lacks for <paramref name="needs"/> in the room or its thread, each in the platform's own words for
    /// people; empty where nothing is missing.
    /// </summary>
    Task<IReadOnlyList<string>> LackingAsync(
        RoomId room,
        string? thread,
        PostNeeds needs,
        CancellationToken cancellationToken
    );

    /// <summary>A message to one member alone, outside any room.</summary>
    Task TellAsync(MemberId member, Reply reply, CancellationToken cancellationToken);
}
