using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions.Views;

/// <summary>
/// What moderators and cohosts see and press. It is drawn anew with every press; each of its buttons says what it was
/// meant for.
/// </summary>
internal static class Panel
{
    private const int MostHands = 10;

    /// <param name="said">What has just been done, or why it was not.</param>
    public static Reply Of(Sitting sitting, DiscussedText text, Phrase? said)
    {
        var discussion = sitting.Discussion;
        var blocks = new List<ReplyBlock>();
        if (said is not null)
            blocks.Add(ReplyBlock.Prose.Of(new Inline.Strong(said)));
        if (!discussion.IsOpen)
            return Reply.Privately() with { Blocks = [.. blocks, ReplyBlock.Prose.Of(Refusals.Closed)] };
        blocks.Add(new ReplyBlock.Heading("Moderating"));
        blocks.Add(Board.Now(sitting, text));
        if (discussion.Item + 1 < discussion.Agenda.Count)
            blocks.Add(
                ReplyBlock.Prose.Of($"Then: {text.NameOf(discussion.Agenda[discussion.Item + 1], Brief.Title)}.")
            );
        blocks.AddRange(Queue(sitting));
        blocks.Add(
            ReplyBlock.Prose.Of(
                $"Questions: {Board.Number(discussion.Waiting.Count())} waiting, {Board.Number(discussion.OnBoard.Count())} on the board."
            )
        );
        return Reply.Privately() with
        {
            Blocks = blocks,
            Buttons = [.. AgendaButtons(discussion), .. QueueButtons(sitting), .. OtherButtons(discussion)],
        };
    }

    /// <summary>A press that ends the discussion asks once.</summary>
    public static Reply BeforeClosing() =>
        Reply.Privately(
            "Close the discussion? The minutes are then posted to the room, and nothing can be added to them."
        ) with
        {
            Buttons =
            [
                Act("Yes, close it", "close"),
                new Button("No, go on", Call.To("discuss panel"), ButtonEffect.Replaces),
            ],
        };

    public static Button Act(Phrase label, string act, params (string Name, string Value)[] options) =>
        new(label, Call.To("discuss do", [("act", act), .. options]), ButtonEffect.Replaces);

    private static IEnumerable<ReplyBlock> Queue(Sitting sitting)
    {
        var queue = sitting.Discussion.Queue;
        if (queue.Speaker is { } speaker)
            yield return ReplyBlock.Prose.Of(
                new Inline.Strong("Speaking: "),
                sitting.Names.Of(speaker.Key, Brief.Name)
            );
        var hands = queue.InOrder.ToList();
        if (hands.Count == 0)
            yield return ReplyBlock.Prose.Of("No hand is up.");
        else
            yield return new ReplyBlock.Rows([
                .. hands.Take(MostHands).Select((hand, index) => Board.HandLine(sitting, hand, index + 1)),
            ]);
        if (hands.Count > MostHands)
            yield return ReplyBlock.Note.Of($"{Board.Number(hands.Count - MostHands)} more hands are up.");
    }

    private static IEnumerable<Button> AgendaButtons(Discussion discussion)
    {
        var item = ("item", Board.Number(discussion.Item));
        if (discussion.Item + 1 < discussion.Agenda.Count)
            yield return Act("Next item", "next", item);
        if (discussion.Item > 0)
            yield return Act("Back", "back", item);
        yield return Act("+5 min", "extend", item, ("minutes", "5"));
        yield return discussion.PausedAt is null ? Act("Pause", "pause") : Act("Resume", "resume");
    }

    private static IEnumerable<Button> QueueButtons(Sitting sitting)
    {
        var queue = sitting.Discussion.Queue;
        if (queue.Next is { } next)
            yield return Act(
                $"Call {Brief.Of(sitting.Names.NameOf(next.Key), Brief.Name)}",
                "call",
                ("who", Board.Number(next.Key))
            );
        if (queue.Speaker is { } speaker)
        {
            yield return Act("Done speaking", "yield", ("who", Board.Number(speaker.Key)));
            yield return Act("Not here", "away", ("who", Board.Number(speaker.Key)));
        }
        yield return queue.IsClosed ? Act("Open the list", "list-open") : Act("Close the list", "list-close");
        yield return queue.NewVoicesFirst
            ? Act("Order by arrival", "by-arrival")
            : Act("New voices first", "new-voices");
    }

    private static IEnumerable<Button> OtherButtons(Discussion discussion)
    {
        yield return new Button(
            $"Questions ({Board.Number(discussion.Waiting.Count())})",
            Call.To("discuss question"),
            ButtonEffect.Replaces
        );
        yield return new Button("Recap & decisions", Call.To("discuss recap"));
        yield return new Button("Cohosts", Call.To("discuss cohosts"), ButtonEffect.Replaces);
        yield return new Button("Refresh", Call.To("discuss panel"), ButtonEffect.Replaces);
        yield return new Button("Close discussion", Call.To("discuss panel", ("close", "true")), ButtonEffect.Replaces);
    }
}
