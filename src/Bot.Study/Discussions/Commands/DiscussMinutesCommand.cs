using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.Views;

namespace Bot.Study.Discussions.Commands;

/// <summary><c>/discuss minutes</c>: what has been kept of the open discussion so far, or of the last one.</summary>
public sealed class DiscussMinutesCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "discuss minutes",
            "The minutes of the discussion, as a file.",
            "Gives you the minutes as they stand: of the open discussion so far, or of the last one. They hold what was given to the bot in the discussion and nothing else.",
            AnswerKind.Private,
            [],
            ["discuss minutes"]
        );

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (await Desk.LookAsync(invocation.Room, cancellationToken) is not { } sitting)
            return Reply.Privately("There has been no discussion in this room yet.");
        var reader = sitting.Discussion.IsLedBy(sitting.ActorOf(invocation.Member))
            ? MinutesReader.Leader
            : MinutesReader.Group;
        var minutes = await MinutesOfAsync(sitting, reader, cancellationToken);
        return MinutesPost.Of(sitting, minutes) with { Visibility = Visibility.Private };
    }
}
