using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Rooms;

/// <summary>Who sees an answer that found something, and what that means for the buttons under it.</summary>
/// <param name="IsAhead">Whether it may show what the group has not read; then it is private and stays so.</param>
public readonly record struct Audience(Visibility Visibility, bool IsAhead)
{
    public static Audience Of(RoomView room, Invocation invocation) =>
        invocation.Flag("ahead") ? new Audience(Visibility.Private, true)
        : invocation.FlagOrOpen("private") ?? room.IsQuiet ? new Audience(Visibility.Private, false)
        : new Audience(Visibility.Room, false);

    /// <summary>A call that keeps its answer as private as the one it hangs on.</summary>
    public Call Like(Call call) =>
        IsAhead ? call.With("ahead", "true")
        : Visibility == Visibility.Private ? call.With("private", "true")
        : call;

    /// <summary>On a private answer, the button that gives it to the room.</summary>
    public IEnumerable<Button> Share(Invocation invocation)
    {
        if (Visibility == Visibility.Private && !IsAhead)
            yield return new Button("Share", invocation.Call.With("private", "false"));
    }
}
