using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Texts.Papers;

namespace Bot.Study.Rooms;

/// <summary>A command about the room's paper: it is answered only where there is one.</summary>
public abstract class RoomCommand(RoomDesk desk) : ICommand
{
    public abstract CommandDefinition Definition { get; }

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (await desk.EnterAsync(invocation.Room, cancellationToken) is not { } room)
            return RoomReplies.NoPaper();
        if (!invocation.Flag("ahead"))
            return await AnswerAsync(room, invocation, cancellationToken);
        return invocation.Member.IsModerator
            ? await AnswerAsync(room with { Horizon = Horizon.None }, invocation, cancellationToken)
            : RoomReplies.AheadIsForModerators();
    }

    /// <summary>The room as it is now, from memory.</summary>
    protected RoomView? Look(Invocation invocation) => desk.Look(invocation.Room);

    protected abstract Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    );
}
