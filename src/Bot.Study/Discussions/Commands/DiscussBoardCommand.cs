using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Storage.Discussions;
using Bot.Study.Discussions.Views;

namespace Bot.Study.Discussions.Commands;

/// <summary><c>/discuss board</c>: the board, for whoever asks; moderators can have it posted anew.</summary>
public sealed class DiscussBoardCommand(DiscussionDesk desk, DiscussionTable table, DiscussionBoards boards)
    : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "discuss board",
            "Show the board of the discussion; moderators: post it anew.",
            "Shows you the board: agenda, queue, questions, and the buttons for everything you can do. fresh:true, for moderators, posts a fresh board at the end of the room, and the old one points to it.",
            AnswerKind.Private,
            [new Option("fresh", OptionKind.Flag, "Moderators: post a fresh board to the room.")],
            ["discuss board", "discuss board fresh:true"]
        )
        {
            Changes = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (await Desk.LookAsync(invocation.Room, cancellationToken) is not { Discussion.IsOpen: true } sitting)
            return DiscussionReplies.NoDiscussion();
        if (!invocation.Flag("fresh"))
            return Board.Of(sitting, await TextOfAsync(sitting, cancellationToken)) with
            {
                Visibility = Visibility.Private,
            };
        var (leading, refusal) = await EnterAsLeaderAsync(invocation, cancellationToken);
        if (leading is null)
            return refusal!;
        await boards.RenewAsync(leading.Key, cancellationToken);
        return Reply.Privately("A fresh board is posted in a moment.");
    }
}
