using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.Views;

namespace Bot.Study.Discussions.Commands;

/// <summary>The whole agenda, in pages.</summary>
public sealed class DiscussAgendaCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "discuss agenda",
            "The whole agenda.",
            "Reached by the board's button.",
            AnswerKind.Private,
            [Hidden("page", OptionKind.Number)],
            []
        )
        {
            IsHidden = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (await Desk.LookAsync(invocation.Room, cancellationToken) is not { } sitting)
            return DiscussionReplies.NoDiscussion();
        var page = invocation.Number("page", 1);
        return AgendaPage.Of(sitting.Discussion, await TextOfAsync(sitting, cancellationToken), page);
    }
}
