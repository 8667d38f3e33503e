using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Libraries;

namespace Bot.Study.Privacy;

/// <summary><c>/privacy delete</c>: takes away what is kept of whoever asks, after asking once more.</summary>
internal sealed class PrivacyDeleteCommand(IEnumerable<IKeptOfMembers> kept) : ICommand
{
    public CommandDefinition Definition { get; } =
        new(
            "privacy delete",
            "Delete what is kept of you in this group.",
            "Deletes what the bot keeps of you in this group, after asking once more. What others need goes on without your name. Posts and minutes that stand in a channel already are the platform's, and stay.",
            AnswerKind.Private,
            [new Option("sure", OptionKind.Flag, "Asked before.", IsHidden: true)],
            ["privacy delete"]
        )
        {
            Changes = true,
        };

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (!invocation.Flag("sure"))
            return Reply.Privately(
                "Delete everything that is kept of you in this group? Your marks, your name and your words go; a reading you set up goes on without your name. This cannot be undone."
            ) with
            {
                Buttons = [new Button("Delete it", Call.To("privacy delete", ("sure", "true")), ButtonEffect.Replaces)],
            };
        var deleted = 0;
        foreach (var feature in kept)
            deleted += await feature.DeleteAsync(
                LibraryDesk.GroupOf(invocation.Room),
                invocation.Member.Id.Member,
                cancellationToken
            );
        return Reply.Privately(
            deleted == 0
                ? "Nothing was kept of you in this group."
                : "Deleted: your name, your marks and your words of this group are gone. This answer, and what you typed that a button still needs, go with the time that /about names. What stands in a channel already, such as minutes that were posted, is beyond my reach; ask a moderator to remove it there. What is kept of you in other groups is deleted there."
        );
    }
}
