using System.Globalization;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage.StudyRoom;

namespace Bot.Local.Web.Talking;

/// <summary>
/// The study room as a platform: posts are messages of its kept talk. A message to one member alone stands in the room
/// too, where nobody else sees it.
/// </summary>
internal sealed class WebPlatform(RoomTalk talk, Talk kept) : IChatPlatform
{
    public string Name => StudyRoom.Platform;

    /// <summary>Nobody but open pages minds.</summary>
    public EditPace EditPace => new(TimeSpan.FromMilliseconds(250), TimeSpan.Zero);

    /// <summary>A message of the room holds whatever there is.</summary>
    public bool Holds(Reply reply) => true;

    public async Task<MessageId> PostAsync(Post post, CancellationToken cancellationToken)
    {
        var said = await ComposeAsync(post.Room, post.Reply, cancellationToken);
        var message = await talk.AddAsync(post.Room, said, onlyFor: null, post.Key?.Value, cancellationToken);
        return IdOf(post.Room, message.Sequence);
    }

    public async Task EditAsync(MessageId message, Reply reply, CancellationToken cancellationToken)
    {
        var said = await ComposeAsync(message.Room, reply, cancellationToken);
        var isEdited =
            await OwnAsync(message, cancellationToken) is { } sequence
            && await talk.EditAsync(message.Room, sequence, said, cancellationToken);
        if (!isEdited)
            throw new PlatformException(PlatformFault.Gone, "The study room has no such post of the bot any more.");
    }

    public async Task RemoveAsync(MessageId message, CancellationToken cancellationToken)
    {
        if (await OwnAsync(message, cancellationToken) is { } sequence)
            await talk.RemoveAsync(message.Room, sequence, cancellationToken);
    }

    public async Task<MessageId?> FindAsync(
        RoomId room,
        string? thread,
        PostKey key,
        DateTimeOffset since,
        CancellationToken cancellationToken
    ) =>
        await kept.FindPostAsync(StudyRoom.KeyOf(room), key.Value, since, cancellationToken) is { } message
            ? IdOf(room, message.Sequence)
            : null;

    /// <summary>The room is one talk; it has no threads.</summary>
    public Task<string?> OpenThreadAsync(MessageId post, string title, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);

    /// <summary>The room has no pins.</summary>
    public Task PinAsync(MessageId message, bool isPinned, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The room is the bot's own; nothing can be missing.</summary>
    public Task<IReadOnlyList<string>> LackingAsync(
        RoomId room,
        string? thread,
        PostNeeds needs,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<string>>([]);

    public async Task TellAsync(MemberId member, Reply reply, CancellationToken cancellationToken)
    {
        var said = await ComposeAsync(StudyRoom.Room, reply, cancellationToken);
        await talk.AddAsync(StudyRoom.Room, said, onlyFor: member.Member, key: null, cancellationToken);
    }

    private Task<Said> ComposeAsync(RoomId room, Reply reply, CancellationToken cancellationToken) =>
        talk.ComposeAsync(room, StudyRoom.BotMember, StudyRoom.Bot, asked: "", reply, cancellationToken);

    private async Task<long?> OwnAsync(MessageId message, CancellationToken cancellationToken) =>
        long.TryParse(message.Message, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && await talk.FindAsync(message.Room, null, sequence, cancellationToken) is { Author: StudyRoom.Bot }
            ? sequence
            : null;

    private static MessageId IdOf(RoomId room, long sequence) =>
        new(room, sequence.ToString(CultureInfo.InvariantCulture));
}
