using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;
using Bot.Study.Discussions.Views;

namespace Bot.Study.Discussions.Commands;

/// <summary>Whoever asked a question takes it back.</summary>
public sealed class DiscussWithdrawCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "discuss withdraw",
            "Withdraw my question.",
            "Reached by a button.",
            AnswerKind.Private,
            [Hidden("n", OptionKind.Number)],
            []
        )
        {
            IsHidden = true,
            Changes = true,
        };

    public override Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var number = invocation.Number("n", 0);
        return ActAsync(
            invocation,
            new Gesture.WithdrawQuestion(number),
            _ => Reply.Privately($"Question {Board.Number(number)} is withdrawn."),
            cancellationToken
        );
    }
}
