using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage.Discussions;
using Bot.Study.Discussions.Views;
using Bot.Texts.Papers;

namespace Bot.Study.Discussions;

/// <summary>The board of a room's open discussion as it is at this moment, for whoever shows it beside the text.</summary>
public sealed class BoardOnWall(DiscussionDesk desk, DiscussionTable table, DiscussionBoards boards)
{
    /// <summary><see langword="null"/> where no discussion is open.</summary>
    public async Task<Shown?> LookAsync(RoomId room, CancellationToken cancellationToken)
    {
        if (await desk.LookAsync(room, cancellationToken) is not { Discussion.IsOpen: true } sitting)
            return null;
        var text = await table.TextOfAsync(sitting, cancellationToken);
        var post = await boards.MessageAsync(sitting.Key, cancellationToken);
        var horizon = text.Room?.Horizon.LastParagraph ?? 0;
        return new Shown(
            $"{sitting.Key.Id}/{sitting.Head.Version}/{sitting.Head.Rewrites}/{post}/{horizon}",
            Board.Of(sitting, text),
            post,
            text.Find(sitting.Discussion.AtHand.Passage)?.Range
        );
    }

    /// <summary>The board, with what tells it from every other state of it.</summary>
    /// <param name="Post">The post it hangs on, as the platform names it.</param>
    /// <param name="AtHand">The passage at hand, where its words may be shown.</param>
    public sealed record Shown(string Stamp, Reply Reply, string? Post, TextRange? AtHand);
}
