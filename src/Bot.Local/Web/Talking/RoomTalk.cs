using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Local.Web.Visiting;
using Bot.Storage.Buttons;
using Bot.Storage.StudyRoom;

namespace Bot.Local.Web.Talking;

/// <summary>
/// The talk of the platform's rooms: what is added, edited or removed here is kept first and then told to every open
/// page. Safe for any number of threads.
/// </summary>
internal sealed class RoomTalk(Talk talk, SavedCalls calls, RoomKeys keys, RoomBell bell, TimeProvider time)
{
    // A page has room for more, but what names a long list of passages need not travel with every copy.
    private const int LongestState = 240;

    /// <summary>Adds a message; with a key that the room has already, gives that one instead.</summary>
    public async Task<TalkMessage> AddAsync(
        RoomId room,
        Said said,
        string? onlyFor,
        string? key,
        CancellationToken cancellationToken
    )
    {
        var draft = new TalkDraft(said.By, SaidJson.Write(said), onlyFor, key);
        var message = await talk.AppendAsync(StudyRoom.KeyOf(room), draft, time.GetUtcNow(), cancellationToken);
        bell.Ring();
        return message;
    }

    /// <summary>Puts another message in its place; false where it is gone.</summary>
    public async Task<bool> EditAsync(RoomId room, long sequence, Said said, CancellationToken cancellationToken)
    {
        var isThere = await talk.EditAsync(
            StudyRoom.KeyOf(room),
            sequence,
            SaidJson.Write(said),
            time.GetUtcNow(),
            cancellationToken
        );
        bell.Ring();
        return isThere;
    }

    public async Task RemoveAsync(RoomId room, long sequence, CancellationToken cancellationToken)
    {
        await talk.RemoveAsync(StudyRoom.KeyOf(room), sequence, time.GetUtcNow(), cancellationToken);
        bell.Ring();
    }

    /// <summary>A message that this member may see, or <see langword="null"/>.</summary>
    public Task<TalkMessage?> FindAsync(
        RoomId room,
        string? member,
        long sequence,
        CancellationToken cancellationToken
    ) => talk.FindAsync(StudyRoom.KeyOf(room), member, sequence, cancellationToken);

    /// <summary>The reply as a message: with its buttons signed for the room and for whoever asked.</summary>
    public async Task<Said> ComposeAsync(
        RoomId room,
        MemberId asker,
        string name,
        string asked,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        var buttons = new List<ShownButton>(reply.Buttons.Count);
        foreach (var button in reply.Buttons)
            buttons.Add(new ShownButton(button.Label, await StateAsync(room, asker, button, cancellationToken)));
        return new Said(SaidKind.Reply, asker.Member, name)
        {
            Asked = asked,
            Blocks = reply.Blocks,
            Buttons = buttons,
            Files = reply.Files,
        };
    }

    /// <summary>What a state says, pressed by that member; <see langword="null"/> for one that was not made here.</summary>
    public async Task<Press?> ReadAsync(
        RoomId room,
        MemberId presser,
        string state,
        CancellationToken cancellationToken
    )
    {
        var kept = await calls.FindAsync(StudyRoom.KeyOf(room), state, cancellationToken);
        return keys.Buttons.Decode(kept ?? state, room, presser);
    }

    /// <summary>The signed state of a button, or where it is long the name under which it is kept.</summary>
    public async Task<string> StateAsync(
        RoomId room,
        MemberId asker,
        Button button,
        CancellationToken cancellationToken
    )
    {
        var state = keys.Buttons.Encode(button, room, asker);
        return state.Length <= LongestState
            ? state
            : await calls.SaveAsync(StudyRoom.KeyOf(room), state, cancellationToken);
    }
}
