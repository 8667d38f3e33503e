using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;
using Bot.Study.Discussions.Views;

namespace Bot.Study.Discussions.Commands;

/// <summary>What the buttons of the moderator's panel do; the answer is the panel as it is then.</summary>
public sealed class DiscussDoCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "discuss do",
            "An act of the moderator's panel.",
            "Reached by the buttons of the panel.",
            AnswerKind.Private,
            [
                Hidden("act"),
                Hidden("who", OptionKind.Number),
                Hidden("item", OptionKind.Number),
                Hidden("minutes", OptionKind.Number),
            ],
            []
        )
        {
            IsHidden = true,
            Changes = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var (gesture, done) = Read(invocation);
        if (gesture is null)
            return Reply.Refusal(
                "The panel has no such button. /discuss board shows the board; Moderate draws the panel anew."
            );
        var acted = await Desk.ActAsync(invocation.Room, invocation.Member, gesture, cancellationToken);
        if (acted is null)
            return DiscussionReplies.NoDiscussion();
        if (!acted.Sitting.Discussion.IsLedBy(acted.Who))
            return Reply.Privately(acted.Refusal ?? done);
        var text = await TextOfAsync(acted.Sitting, cancellationToken);
        return Panel.Of(acted.Sitting, text, acted.Refusal ?? done);
    }

    private static (Gesture? Gesture, Phrase Done) Read(Invocation invocation)
    {
        int? item = invocation.Call["item"] is null ? null : invocation.Number("item", -1);
        int? who = invocation.Call["who"] is null ? null : invocation.Number("who", 0);
        return invocation.Text("act") switch
        {
            "next" => (new Gesture.Step(1, item), "On to the next item."),
            "back" => (new Gesture.Step(-1, item), "Back to the item before."),
            "extend" => (new Gesture.Extend(invocation.Number("minutes", 5), item), "The time box is longer."),
            "pause" => (new Gesture.Pause(), "The clock is stopped."),
            "resume" => (new Gesture.Resume(), "The clock goes on."),
            "close" => (new Gesture.Close(), "The discussion is closed. Its minutes follow in the room."),
            "call" => (new Gesture.CallSpeaker(who), "Called."),
            "yield" => (new Gesture.Yield(who), "The floor is free."),
            "away" => (
                new Gesture.NotHere(who ?? 0),
                $"Their place is kept for {Board.Number((int)Discussion.PlaceKept.TotalMinutes)} minutes."
            ),
            "list-close" => (new Gesture.SetList(true), "The list of speakers is closed."),
            "list-open" => (new Gesture.SetList(false), "The list of speakers is open."),
            "new-voices" => (new Gesture.SetOrder(true), "New voices come first."),
            "by-arrival" => (new Gesture.SetOrder(false), "The order is by arrival."),
            _ => (null, ""),
        };
    }
}
