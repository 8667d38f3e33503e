using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Libraries.Imports;

/// <summary>Lets go of a paper that nobody accepted.</summary>
internal sealed class CancelCommand(ProposalStore proposals) : ProposalCommand(proposals)
{
    public override CommandDefinition Definition { get; } =
        new(
            "library cancel",
            "Do not accept the paper.",
            "Forgets a paper that was read and not accepted.",
            AnswerKind.Private,
            [ProposalOption],
            []
        )
        {
            IsHidden = true,
            IsForModerators = true,
            Changes = true,
        };

    protected override async Task<Answer> AnswerAsync(
        Proposal proposal,
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        await Proposals.RemoveAsync(LibraryDesk.GroupOf(invocation.Room), proposal.Id, cancellationToken);
        return Reply.Privately("Cancelled. Nothing was kept of the file.");
    }
}
