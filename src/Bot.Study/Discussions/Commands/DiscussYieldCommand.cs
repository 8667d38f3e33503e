using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions.Commands;

/// <summary>Whoever has the floor gives it back.</summary>
public sealed class DiscussYieldCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new("discuss yield", "Give the floor back.", "Reached by a button.", AnswerKind.Private, [], [])
        {
            IsHidden = true,
            Changes = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        // Pressed by whoever speaks, and meant for nobody else, whatever rights they have.
        var sitting = await Desk.LookAsync(invocation.Room, cancellationToken);
        var key = sitting?.ActorOf(invocation.Member).Key ?? 0;
        return await ActAsync(
            invocation,
            new Gesture.Yield(key),
            _ => Reply.Privately("Thank you. The floor is free."),
            cancellationToken
        );
    }
}
