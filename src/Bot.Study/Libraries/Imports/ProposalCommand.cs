using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Libraries.Imports;

/// <summary>A step with a paper that is not accepted yet. Where it is gone, the answer says how it is brought again.</summary>
internal abstract class ProposalCommand(ProposalStore proposals) : ICommand
{
    protected static readonly Option ProposalOption = new(
        "proposal",
        OptionKind.Text,
        "Which paper.",
        IsRequired: true,
        IsHidden: true
    );

    public abstract CommandDefinition Definition { get; }

    protected ProposalStore Proposals => proposals;

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
        await proposals.FindAsync(LibraryDesk.GroupOf(invocation.Room), invocation.Text("proposal")!, cancellationToken)
            is { } proposal
            ? await AnswerAsync(proposal, invocation, cancellationToken)
            : Gone();

    protected static Reply Gone() =>
        Reply.Privately(
            "That paper is no longer waiting: it was accepted, cancelled, or left for a day. /library import brings it again."
        );

    protected abstract Task<Answer> AnswerAsync(
        Proposal proposal,
        Invocation invocation,
        CancellationToken cancellationToken
    );
}
