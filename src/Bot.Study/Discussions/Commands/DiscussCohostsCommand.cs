using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.Views;

namespace Bot.Study.Discussions.Commands;

/// <summary>Whoever leads the discussion, for those who do.</summary>
public sealed class DiscussCohostsCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new("discuss cohosts", "Who leads.", "Reached by the panel's button.", AnswerKind.Private, [], [])
        {
            IsHidden = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var (sitting, refusal) = await EnterAsLeaderAsync(invocation, cancellationToken);
        return sitting is null ? refusal! : CohostForm.Page(sitting);
    }
}
