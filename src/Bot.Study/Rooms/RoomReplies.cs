using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Rooms;

/// <summary>Sentences and choices that all commands about a paper share.</summary>
public static class RoomReplies
{
    /// <summary>The option by which a member chooses who sees the answer.</summary>
    public static readonly Option PrivateOption = new("private", OptionKind.Flag, "Answer me alone.");

    public static Reply NoPaper() => Reply.Privately("There is no paper in this room yet.");

    public static Reply Beyond(RoomView room) =>
        Reply.Privately(
            $"That is beyond what the group has read. This room reads up to ¶{room.Horizon.LastParagraph}."
        );

    /// <summary>Who sees an answer that found something.</summary>
    public static Visibility VisibilityFor(RoomView room, Invocation invocation) =>
        invocation.FlagOrOpen("private") ?? room.IsQuiet ? Visibility.Private : Visibility.Room;

    /// <summary>A call that keeps an answer as private as the one it hangs on.</summary>
    public static Call Like(Visibility visibility, Call call) =>
        visibility == Visibility.Private ? call.With("private", "true") : call;

    /// <summary>On a private answer, the button that gives it to the room.</summary>
    public static IEnumerable<Button> Share(Visibility visibility, Invocation invocation)
    {
        if (visibility == Visibility.Private)
            yield return new Button("Share", invocation.Call.With("private", "false"));
    }
}
