using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage.Buttons;
using Bot.Storage.Rooms;

namespace Bot.Slack.Translate;

/// <summary>
/// The values of buttons and forms: their signed state where it fits, else a name under which it was saved. They outlive the
/// program, and work in their own room alone.
/// </summary>
internal sealed class ButtonValues(ButtonState states, SavedCalls saved)
{
    private const int Longest = 2000;
    private const char Saved = '~';

    public async Task<string> WriteAsync(
        Button button,
        RoomId room,
        MemberId owner,
        CancellationToken cancellationToken
    )
    {
        var state = states.Encode(button, room, owner);
        return state.Length <= Longest ? state : Saved + await saved.SaveAsync(Key(room), state, cancellationToken);
    }

    /// <summary>What was pressed; <see langword="null"/> for a value that was not made here or for another room.</summary>
    public async Task<Press?> ReadAsync(
        string value,
        RoomId room,
        MemberId presser,
        CancellationToken cancellationToken
    )
    {
        var state = value is [Saved, .. var name]
            ? await saved.FindAsync(Key(room), name, cancellationToken) ?? ""
            : value;
        return states.Decode(state, room, presser);
    }

    private static RoomKey Key(RoomId room) => new(room.Platform, room.Group, room.Room);
}
