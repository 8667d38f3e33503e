using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.Views;

namespace Bot.Study.Discussions.Commands;

/// <summary>The form by which a cohost is named, or the lead handed over.</summary>
public sealed class DiscussNameCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "discuss name",
            "Name a cohost.",
            "Reached by a button.",
            AnswerKind.Form,
            [Hidden("lead", OptionKind.Flag)],
            []
        )
        {
            IsHidden = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var (sitting, refusal) = await EnterAsLeaderAsync(invocation, cancellationToken);
        return sitting is null ? refusal! : CohostForm.Of(sitting, invocation.Flag("lead"));
    }
}
