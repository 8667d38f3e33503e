using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Passages;
using Bot.Study.Rooms;

namespace Bot.Study.Discussions.Commands;

/// <summary>The passage at hand, one press away.</summary>
public sealed class DiscussHereCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new("discuss here", "The passage at hand.", "Reached by the board's button.", AnswerKind.Private, [], [])
        {
            IsHidden = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (await Desk.LookAsync(invocation.Room, cancellationToken) is not { Discussion.IsOpen: true } sitting)
            return DiscussionReplies.NoDiscussion();
        var text = await TextOfAsync(sitting, cancellationToken);
        var id = sitting.Discussion.AtHand.Passage;
        if (text.Room is not { } room)
            return Reply.Privately(
                $"The passage at hand is {id}, of a text that this room no longer has on its table."
            );
        if (text.Find(id) is not { } passage)
            return RoomReplies.Beyond(room);
        // The buttons of a passage lead through the text that the room reads now.
        if (text.IsCorrected)
            return text.Held(Reply.Privately() with { Blocks = [text.Quote(id, int.MaxValue)!, .. text.Correction()] });
        var call = Call.To("passage", ("id", id), ("private", "true"));
        var reply = PassageReplies.Shown(room, passage, invocation with { Call = call });
        var put = new Button("Put a passage forward", Call.To("discuss put"));
        return text.Held(reply with { Buttons = [.. reply.Buttons, put] });
    }
}
