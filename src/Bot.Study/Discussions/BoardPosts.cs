using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage.Discussions;
using Bot.Study.Discussions.Views;
using Microsoft.Extensions.Logging;

namespace Bot.Study.Discussions;

/// <summary>
/// Puts one board onto its platform: edits the post that is there, or posts a fresh one where that can no longer be edited
/// and lets the old one say so, or takes it away where it cannot. A post of unknown fate is looked for before another one is made.
/// </summary>
public sealed class BoardPosts(
    DiscussionDesk desk,
    DiscussionTable table,
    DiscussionBoards boards,
    TimeProvider time,
    ILogger<BoardPosts> log
)
{
    /// <summary>Platforms make edits of old messages dear.</summary>
    private static readonly TimeSpan LongestEdited = TimeSpan.FromHours(1);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookedBack = TimeSpan.FromDays(1);

    /// <summary>How long to wait before it is tried again; <see langword="null"/> where the board shows how things stand.</summary>
    public async Task<TimeSpan?> ShowAsync(IChatPlatform platform, BoardRow board, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(board.Discussion, cancellationToken) is not { } sitting)
            return null;
        var reply = Board.Of(sitting, await table.TextOfAsync(sitting, cancellationToken));
        try
        {
            if (sitting.Discussion.IsOpen && board.WantsThread)
                board = await InThreadAsync(platform, board, sitting, cancellationToken);
            if (await TryEditAsync(platform, board, sitting, reply, cancellationToken))
                return null;
            if (sitting.Discussion.IsOpen || HasJustClosed(board, sitting))
                await PostFreshAsync(platform, board, sitting, reply, cancellationToken);
            return null;
        }
        catch (PlatformException error)
        {
            Log.BoardRefused(log, platform.Name, error.Fault);
            return error.Fault is PlatformFault.Unavailable or PlatformFault.OutcomeUnknown ? Soon : Later;
        }
    }

    /// <summary>
    /// A closed discussion gets no board it never had, and leaves none that looks as if it were open; long afterwards, when
    /// a member's words are taken out, nobody in the room waits for it.
    /// </summary>
    private bool HasJustClosed(BoardRow board, Sitting sitting) =>
        board.Message is not null && time.GetUtcNow() - sitting.Discussion.ClosedAt < LookedBack;

    private async Task<bool> TryEditAsync(
        IChatPlatform platform,
        BoardRow board,
        Sitting sitting,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        var isFresh = board.PostedAt is { } posted && time.GetUtcNow() - posted < LongestEdited;
        if (board.Message is null || (sitting.Discussion.IsOpen && !isFresh))
            return false;
        try
        {
            await platform.EditAsync(new MessageId(sitting.Room, board.Message), reply, cancellationToken);
            if (!sitting.Discussion.IsOpen)
                await TryPinAsync(platform, new MessageId(sitting.Room, board.Message), false, cancellationToken);
            return true;
        }
        catch (PlatformException error) when (error.Fault is PlatformFault.Gone or PlatformFault.Rejected)
        {
            Log.BoardRefused(log, platform.Name, error.Fault);
            return false;
        }
    }

    private async Task PostFreshAsync(
        IChatPlatform platform,
        BoardRow board,
        Sitting sitting,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        MessageId? message = null;
        var number = board.Begun;
        if (board.Begun > board.Posted)
            message = await platform.FindAsync(
                sitting.Room,
                board.Thread,
                KeyOf(board, number),
                time.GetUtcNow() - LookedBack,
                cancellationToken
            );
        if (message is { } found)
            await platform.EditAsync(found, reply, cancellationToken);
        if (board.Begun == board.Posted)
            await boards.BeginAsync(board.Discussion, ++number, cancellationToken);
        message ??= await platform.PostAsync(
            new Post(sitting.Room, reply) { Thread = board.Thread, Key = KeyOf(board, number) },
            cancellationToken
        );
        await boards.PostedAsync(board.Discussion, number, message.Value.Message, time.GetUtcNow(), cancellationToken);
        if (sitting.Discussion.IsOpen)
            await TryPinAsync(platform, message.Value, true, cancellationToken);
        if (board.Message is null || board.Message == message.Value.Message)
            return;
        var old = new MessageId(sitting.Room, board.Message);
        if (sitting.Discussion.IsOpen)
            await TryLeaveAsync(platform, old, cancellationToken);
        else
        {
            await TryPinAsync(platform, old, false, cancellationToken);
            await TryRemoveAsync(platform, old, cancellationToken);
        }
    }

    /// <summary>A thread under a post of the bot's own; where there are none, the board goes to the room.</summary>
    private async Task<BoardRow> InThreadAsync(
        IChatPlatform platform,
        BoardRow board,
        Sitting sitting,
        CancellationToken cancellationToken
    )
    {
        var text = await table.TextOfAsync(sitting, cancellationToken);
        var title = Brief.Of($"Discussion: {text.Title}", Brief.Title);
        var key = new PostKey($"thread-{board.Discussion.Id}");
        var since = sitting.Discussion.OpenedAt - Later;
        var post =
            await platform.FindAsync(sitting.Room, null, key, since, cancellationToken)
            ?? await platform.PostAsync(
                new Post(
                    sitting.Room,
                    new Reply
                    {
                        Visibility = Visibility.Room,
                        Blocks = [ReplyBlock.Prose.Of($"{title}, in this thread.")],
                    }
                )
                {
                    Key = key,
                },
                cancellationToken
            );
        var thread = await platform.OpenThreadAsync(post, title.ToString(), cancellationToken);
        await PlaceAsync(board.Discussion, thread, cancellationToken);
        return board with { Thread = thread, WantsThread = false };
    }

    /// <summary>What is planned moves to the thread as it is by now: to open one takes seconds, and the discussion goes on.</summary>
    private async Task PlaceAsync(DiscussionKey key, string? thread, CancellationToken cancellationToken)
    {
        while (await desk.FindAsync(key, cancellationToken) is { } sitting)
        {
            var isPlaced = await boards.PlaceAsync(
                key,
                thread,
                sitting.Discussion.Version,
                (transaction, token) => PlannedPosts.MoveAsync(transaction, sitting, thread, time.GetUtcNow(), token),
                cancellationToken
            );
            if (isPlaced)
                return;
        }
    }

    private async Task TryPinAsync(
        IChatPlatform platform,
        MessageId message,
        bool isPinned,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await platform.PinAsync(message, isPinned, cancellationToken);
        }
        catch (PlatformException error)
        {
            // A board that is not pinned is a board all the same.
            Log.BoardRefused(log, platform.Name, error.Fault);
        }
    }

    private async Task TryLeaveAsync(IChatPlatform platform, MessageId old, CancellationToken cancellationToken)
    {
        try
        {
            await platform.EditAsync(old, Board.MovedOn(), cancellationToken);
        }
        catch (PlatformException error) when (error.Fault is PlatformFault.Gone or PlatformFault.Rejected)
        {
            // What nobody can tell that it is out of date would go on looking as if it were not.
            Log.BoardRefused(log, platform.Name, error.Fault);
            await TryRemoveAsync(platform, old, cancellationToken);
            return;
        }
        catch (PlatformException error)
        {
            Log.BoardRefused(log, platform.Name, error.Fault);
        }
        await TryPinAsync(platform, old, false, cancellationToken);
    }

    private async Task TryRemoveAsync(IChatPlatform platform, MessageId old, CancellationToken cancellationToken)
    {
        try
        {
            await platform.RemoveAsync(old, cancellationToken);
        }
        catch (PlatformException error)
        {
            Log.BoardRefused(log, platform.Name, error.Fault);
        }
    }

    private static PostKey KeyOf(BoardRow board, long number) => new($"board-{board.Discussion.Id}-{number}");
}
