using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Storage.Discussions;
using Bot.Study.Deliveries;
using Bot.Study.Discussions.Views;
using Bot.Study.Rooms;

namespace Bot.Study.Discussions;

/// <summary>The word that a time box has ended. It is not said where the discussion has gone on meanwhile.</summary>
internal sealed class TimeBoxDelivery(DiscussionDesk desk, DiscussionTable table) : IDeliveryKind
{
    public string Name => PlannedPosts.TimeBox;

    public async Task<DeliveryPlan> PrepareAsync(
        Delivery delivery,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var key = new DiscussionKey(StoredRoom.Of(delivery.Room), delivery.Name.Subject);
        var sitting = await desk.FindAsync(key, cancellationToken);
        if (
            sitting is not { Discussion: { IsOpen: true, PausedAt: null } discussion }
            || discussion.EndsAt != delivery.DueAt
        )
            return new DeliveryPlan.Skip("The discussion had gone on by then.");
        var text = await table.TextOfAsync(sitting, cancellationToken);
        var item = discussion.Item;
        var hasNext = item + 1 < discussion.Agenda.Count;
        var blocks = new List<ReplyBlock>
        {
            ReplyBlock.Prose.Of(
                new Inline.Text("Time is up for "),
                new Inline.Strong(text.NameOf(discussion.AtHand, Brief.Title)),
                new Inline.Text(".")
            ),
            ReplyBlock.Note.Of(
                hasNext
                    ? Phrase.Of($"Next on the agenda: {text.NameOf(discussion.Agenda[item + 1], Brief.Title)}.")
                    : "It was the last item of the agenda."
            ),
        };
        var at = ("item", Board.Number(item));
        var goOn = hasNext ? Panel.Act("Next item", "next", at) : new Button("Moderate", Call.To("discuss panel"));
        return new DeliveryPlan.Send(
            new Reply
            {
                Visibility = Visibility.Room,
                Blocks = blocks,
                Buttons = [goOn, Panel.Act("+5 min", "extend", at, ("minutes", "5"))],
            }
        );
    }

    public Task SettleAsync(
        DatabaseTransaction transaction,
        Delivery delivery,
        DeliveryOutcome outcome,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;
}
