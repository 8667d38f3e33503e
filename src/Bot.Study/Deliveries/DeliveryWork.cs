using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Microsoft.Extensions.Logging;

namespace Bot.Study.Deliveries;

/// <summary>
/// One claimed delivery: looks whether it is there already where nobody knows, asks its kind, checks what the bot may do,
/// posts, and records what came of it. Throws only where the store does not answer or a kind has a bug.
/// </summary>
public sealed class DeliveryWork(
    DeliveryStore store,
    IEnumerable<IDeliveryKind> kinds,
    DeliveryHealth health,
    DeliveryOptions options,
    TimeProvider time,
    ILogger<DeliveryWork> log
)
{
    // A platform's clock and ours need not agree.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    // How long a post of unknown fate is looked for once it is too late to post it.
    private static readonly TimeSpan LongestDoubt = TimeSpan.FromDays(1);

    private readonly Dictionary<string, IDeliveryKind> _kinds = kinds.ToDictionary(kind => kind.Name);

    /// <param name="isOfMany">
    /// Whether more is due than can be posted at once. What the bot may do is then asked only when a post is refused, since
    /// the platform's limit on requests is better spent on the posts.
    /// </param>
    public async Task CarryOutAsync(
        IChatPlatform platform,
        Delivery delivery,
        bool isOfMany,
        CancellationToken cancellationToken
    )
    {
        if (!_kinds.TryGetValue(delivery.Name.Kind, out var kind))
        {
            // Another version of the program planned it; one that knows it may come by.
            await LetGoAsync(delivery, "This version of the bot does not know what this is.", cancellationToken);
            return;
        }
        // No post of ours may arrive when somebody else has the delivery in hand already.
        var left = (delivery.NextAt ?? time.GetUtcNow()) - (options.Lease - options.TimeToPost) - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            return;
        using var limit = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var attempt = new Attempt { IsOfMany = isOfMany };
        try
        {
            var outcome = await TryAsync(platform, kind, delivery, attempt, either.Token);
            if (outcome is not null)
                await SettleAsync(kind, delivery, outcome, cancellationToken);
        }
        catch (PlatformException refused)
        {
            await DecideAsync(kind, delivery, attempt, refused, cancellationToken);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            var slow = new PlatformException(
                attempt.MayHaveArrived ? PlatformFault.OutcomeUnknown : PlatformFault.Unavailable,
                "The platform took too long to answer."
            );
            await DecideAsync(kind, delivery, attempt, slow, cancellationToken);
        }
    }

    /// <summary>What became of it, or <see langword="null"/> where it has been put off.</summary>
    private async Task<DeliveryOutcome?> TryAsync(
        IChatPlatform platform,
        IDeliveryKind kind,
        Delivery delivery,
        Attempt attempt,
        CancellationToken cancellationToken
    )
    {
        if (delivery.IsDoubtful)
        {
            attempt.MayHaveArrived = true;
            attempt.Message = await platform.FindAsync(
                delivery.Room,
                delivery.Thread,
                delivery.Name.Key,
                delivery.ClaimedAt!.Value - ClockSkew,
                cancellationToken
            );
            attempt.MayHaveArrived = attempt.Message is not null;
        }
        var now = time.GetUtcNow();
        if (attempt.Message is null && now > delivery.LatestAt)
            return TooLate(delivery, now);
        var plan = await kind.PrepareAsync(delivery, now, cancellationToken);
        if (attempt.Message is { } found && plan is not DeliveryPlan.Send)
            return Sent(found, thread: null);
        switch (plan)
        {
            case DeliveryPlan.Skip skip:
                return new DeliveryOutcome(DeliveryState.Skipped, now) { Reason = skip.Reason.ToString() };
            case DeliveryPlan.PutOff later:
                await store.PutOffAsync(delivery, later.Until, reason: null, cancellationToken);
                return null;
        }
        var send = (DeliveryPlan.Send)plan;
        if (attempt.Message is null)
        {
            if (!attempt.IsOfMany && await LackingAsync(platform, delivery, send, cancellationToken) is { } beforehand)
                return beforehand;
            attempt.MayHaveArrived = true;
            try
            {
                attempt.Message = await platform.PostAsync(
                    new Post(delivery.Room, send.Reply)
                    {
                        Key = delivery.Name.Key,
                        Thread = delivery.Thread,
                        Ping = send.Ping,
                    },
                    cancellationToken
                );
            }
            catch (PlatformException refused) when (refused.Fault == PlatformFault.MissingPermission)
            {
                // A refusal names one right at most; a moderator wants to hear of all.
                if (await LackingAsync(platform, delivery, send, cancellationToken) is { } lacking)
                    return lacking;
                throw;
            }
        }
        var thread = send.ThreadTitle is { } title
            ? await platform.OpenThreadAsync(attempt.Message.Value, title, cancellationToken)
            : null;
        return Sent(attempt.Message.Value, thread);
    }

    private async Task<DeliveryOutcome?> LackingAsync(
        IChatPlatform platform,
        Delivery delivery,
        DeliveryPlan.Send send,
        CancellationToken cancellationToken
    )
    {
        var lacking = await platform.LackingAsync(delivery.Room, delivery.Thread, send.Needs, cancellationToken);
        return lacking.Count > 0 ? DeliveryReasons.Lacking(lacking, time.GetUtcNow()) : null;
    }

    private async Task DecideAsync(
        IDeliveryKind kind,
        Delivery delivery,
        Attempt attempt,
        PlatformException refused,
        CancellationToken cancellationToken
    )
    {
        Log.DeliveryRefused(log, delivery.Name.Kind, delivery.Room.Platform, delivery.Name.Key.Value, refused.Fault);
        var now = time.GetUtcNow();
        var reason = DeliveryReasons.Of(refused).ToString();
        var mayComeBack = refused.Fault is PlatformFault.Unavailable or PlatformFault.OutcomeUnknown;
        var again = now + DeliveryBackoff.After(delivery.Tries);
        // While it is not known whether an earlier post arrived, an outage answers nothing.
        var isInDoubt =
            refused.Fault == PlatformFault.OutcomeUnknown
            || delivery.IsDoubtful && attempt.MayHaveArrived && mayComeBack;

        // What is posted is posted: a thread that cannot be opened under it takes nothing back.
        if (attempt.Message is { } message)
        {
            if (mayComeBack && now <= delivery.LatestAt)
                await store.LeaveInDoubtAsync(delivery, again, reason, cancellationToken);
            else
                await SettleAsync(
                    kind,
                    delivery,
                    Sent(message, thread: null) with
                    {
                        Reason = reason,
                    },
                    cancellationToken
                );
        }
        else if (isInDoubt && now < delivery.LatestAt + LongestDoubt)
        {
            // What is under way must have had the time to arrive before anybody looks for it.
            var looked = now + options.Lease / 6;
            await store.LeaveInDoubtAsync(delivery, looked > again ? looked : again, reason, cancellationToken);
        }
        else if (mayComeBack && again <= delivery.LatestAt)
        {
            await store.PutOffAsync(delivery, again, reason, cancellationToken);
        }
        else
        {
            await SettleAsync(kind, delivery, DeliveryReasons.Failed(refused, now), cancellationToken);
        }
    }

    private async Task SettleAsync(
        IDeliveryKind kind,
        Delivery delivery,
        DeliveryOutcome outcome,
        CancellationToken cancellationToken
    )
    {
        var isOurs = await store.SettleAsync(
            delivery,
            outcome,
            transaction => kind.SettleAsync(transaction, delivery, outcome, cancellationToken),
            cancellationToken
        );
        if (isOurs)
            health.Count(outcome.State);
        else
            Log.LeaseLost(log, delivery.Name.Kind, delivery.Room.Platform, delivery.Name.Key.Value);
    }

    private Task LetGoAsync(Delivery delivery, Phrase reason, CancellationToken cancellationToken)
    {
        var later = time.GetUtcNow() + DeliveryBackoff.After(delivery.Tries);
        return delivery.IsDoubtful
            ? store.LeaveInDoubtAsync(delivery, later, reason.ToString(), cancellationToken)
            : store.PutOffAsync(delivery, later, reason.ToString(), cancellationToken);
    }

    private DeliveryOutcome Sent(MessageId message, string? thread) =>
        new(DeliveryState.Sent, time.GetUtcNow()) { Message = message, Thread = thread };

    private static DeliveryOutcome TooLate(Delivery delivery, DateTimeOffset now) =>
        new(DeliveryState.Skipped, now) { Reason = delivery.Reason ?? DeliveryReasons.NotRunning.ToString() };

    /// <summary>How far one try has come.</summary>
    private sealed class Attempt
    {
        public bool IsOfMany { get; init; }

        /// <summary>Whether a post may be on the platform that we know nothing of.</summary>
        public bool MayHaveArrived { get; set; }

        public MessageId? Message { get; set; }
    }
}
