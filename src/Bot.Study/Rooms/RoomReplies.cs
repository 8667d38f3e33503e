using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Rooms;

/// <summary>Sentences and choices that all commands about a paper share.</summary>
public static class RoomReplies
{
    /// <summary>The option by which a member chooses who sees the answer.</summary>
    public static readonly Option PrivateOption = new("private", OptionKind.Flag, "Answer me alone.");

    /// <summary>The option by which a moderator looks beyond the horizon.</summary>
    public static readonly Option AheadOption = new(
        "ahead",
        OptionKind.Flag,
        "Moderators: look beyond what the group has read, for me alone."
    );

    public static Reply NoPaper() => Reply.Privately("There is no paper in this room yet.");

    public static Reply AheadIsForModerators() =>
        Reply.Privately(
            "Looking ahead is for the moderators of this room; the group's place rules for everybody else."
        );

    public static Reply Beyond(RoomView room) =>
        Reply.Privately(
            $"That is beyond what the group has read. This room reads up to ¶{room.Horizon.LastParagraph}."
        );
}
