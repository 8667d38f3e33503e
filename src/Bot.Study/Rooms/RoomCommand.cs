using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Rooms;

/// <summary>A command about the room's paper: it is answered only where there is one.</summary>
public abstract class RoomCommand(RoomDesk desk) : ICommand
{
    public abstract CommandDefinition Definition { get; }

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
        await desk.EnterAsync(invocation.Room, cancellationToken) is { } room
            ? await AnswerAsync(room, invocation, cancellationToken)
            : RoomReplies.NoPaper();

    /// <summary>The room as it is now, from memory.</summary>
    protected RoomView? Look(Invocation invocation) => desk.Look(invocation.Room);

    protected abstract Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    );
}
