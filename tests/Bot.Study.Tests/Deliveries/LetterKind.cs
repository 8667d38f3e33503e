using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Study.Deliveries;

namespace Bot.Study.Tests.Deliveries;

/// <summary>The simplest thing to post: a letter that says which it is. After one part the next follows, as far as it is told.</summary>
internal sealed class LetterKind : IDeliveryKind
{
    public string Name => "letter";

    public int Parts { get; set; } = 1;

    public string? ThreadTitle { get; set; }

    public List<DeliveryOutcome> Outcomes { get; } = [];

    /// <summary>What happens while the outcome is being recorded.</summary>
    public Action WhileSettling { get; set; } = () => { };

    public Task<DeliveryPlan> PrepareAsync(
        Delivery delivery,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<DeliveryPlan>(
            delivery.Name.Occasion switch
            {
                "unwanted" => new DeliveryPlan.Skip("Nobody wants it any more."),
                "not yet" when delivery.Tries == 1 => new DeliveryPlan.PutOff(now.AddHours(1)),
                var occasion => new DeliveryPlan.Send(Letter($"{occasion}, part {delivery.Name.Part}"))
                {
                    ThreadTitle = ThreadTitle,
                },
            }
        );

    public async Task SettleAsync(
        DatabaseTransaction transaction,
        Delivery delivery,
        DeliveryOutcome outcome,
        CancellationToken cancellationToken
    )
    {
        WhileSettling();
        lock (Outcomes)
            Outcomes.Add(outcome);
        var name = delivery.Name;
        if (outcome.State == DeliveryState.Sent && name.Part < Parts)
            await DeliveryStore.PlanAsync(
                transaction,
                name with
                {
                    Part = name.Part + 1,
                },
                delivery.Thread,
                delivery.DueAt,
                delivery.LatestAt,
                cancellationToken
            );
        if (outcome.NeedsMending)
            await Notices.AddAsync(
                transaction,
                delivery.Room,
                "letters",
                new MemberId(delivery.Room.Platform, "setter"),
                $"No more letters. {outcome.Reason}",
                outcome.At,
                cancellationToken
            );
    }

    private static Reply Letter(string words) =>
        new() { Visibility = Visibility.Room, Blocks = [ReplyBlock.Prose.Of(words)] };
}
