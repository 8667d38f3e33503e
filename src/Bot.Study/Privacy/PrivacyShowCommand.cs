using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Libraries;

namespace Bot.Study.Privacy;

/// <summary><c>/privacy show</c>: what is kept of whoever asks, and for how long.</summary>
internal sealed class PrivacyShowCommand(IEnumerable<IKeptOfMembers> kept, RetentionOptions retention) : ICommand
{
    public CommandDefinition Definition { get; } =
        new(
            "privacy show",
            "What is kept of you in this group.",
            "Lists what the bot keeps of you in this group, and for how long. Nobody else sees the answer. /privacy export gives all of it as a file; /privacy delete takes it away.",
            AnswerKind.Private,
            [],
            ["privacy show"]
        );

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var lines = new List<IReadOnlyList<Inline>>();
        foreach (var feature in kept)
        {
            var rows = await feature.ListAsync(
                LibraryDesk.GroupOf(invocation.Room),
                invocation.Member.Id.Member,
                cancellationToken
            );
            if (rows.Count > 0)
                lines.Add([new Inline.Strong($"{feature.What}: "), new Inline.Text($"{rows.Count}")]);
        }
        return Reply.Privately() with
        {
            Blocks =
            [
                new ReplyBlock.Heading("Kept of you in this group"),
                lines.Count == 0 ? ReplyBlock.Prose.Of("Nothing.") : new ReplyBlock.Rows(lines),
                ReplyBlock.Note.Of(retention.Sentence),
            ],
            Buttons =
                lines.Count == 0
                    ? []
                    :
                    [
                        new Button("Give me all of it", Call.To("privacy export")),
                        new Button("Delete it", Call.To("privacy delete")),
                    ],
        };
    }
}
