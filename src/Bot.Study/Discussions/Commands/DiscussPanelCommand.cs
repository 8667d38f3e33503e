using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.Views;

namespace Bot.Study.Discussions.Commands;

/// <summary>The moderator's panel, drawn anew.</summary>
public sealed class DiscussPanelCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "discuss panel",
            "The moderator's panel.",
            "Reached by the board's button Moderate.",
            AnswerKind.Private,
            [Hidden("close", OptionKind.Flag)],
            []
        )
        {
            IsHidden = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var (sitting, refusal) = await EnterAsLeaderAsync(invocation, cancellationToken);
        if (sitting is null)
            return refusal!;
        return invocation.Flag("close") && sitting.Discussion.IsOpen
            ? Panel.BeforeClosing()
            : Panel.Of(sitting, await TextOfAsync(sitting, cancellationToken), said: null);
    }
}
