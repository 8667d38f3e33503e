using Bot.Storage;

namespace Bot.Study.Deliveries;

public sealed partial class DeliveryStore
{
    /// <summary>
    /// Takes what is due on a platform into one pair of hands, the longest due first. What another process has in hand is
    /// passed over until its lease ends; then it is doubtful, since it may have been posted.
    /// </summary>
    public async Task<IReadOnlyList<Delivery>> ClaimAsync(
        string platform,
        DateTimeOffset now,
        TimeSpan lease,
        int atMost,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        // An update has no limit of its own on either database, and picking first lets one replica pass another by.
        var rows = await transaction.ListAsync<DeliveryRow>(
            $"""
            with picked as materialized (
                select platform, group_id, room_id, post_key from deliveries
                where platform = @Platform and next_at <= @Now
                order by next_at limit @AtMost {database.SkipLocked}
            )
            update deliveries set
                state = 'claimed', is_doubtful = (state = 'claimed'), claim = @Claim, tries = tries + 1,
                claimed_at = coalesce(claimed_at, @Now), next_at = @Until
            where (platform, group_id, room_id, post_key) in (select platform, group_id, room_id, post_key from picked)
            returning {DeliveryRow.Columns}
            """,
            new
            {
                Platform = platform,
                Now = UtcText.Write(now),
                Until = UtcText.Write(now + lease),
                Claim = Guid.NewGuid().ToString("N"),
                AtMost = atMost,
            },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return [.. rows.Select(row => row.Read()).OrderBy(row => row.DueAt).ThenBy(row => row.Name.Part)];
    }

    /// <summary>
    /// Records what became of a claimed delivery together with what follows from it; <see langword="false"/>, and nothing
    /// recorded, where its lease has ended and another has taken it in hand.
    /// </summary>
    public async Task<bool> SettleAsync(
        Delivery claimed,
        DeliveryOutcome outcome,
        Func<DatabaseTransaction, Task> whatFollows,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        var changed = await transaction.ExecuteAsync(
            $"""
            update deliveries set
                state = @State, reason = @Reason, message = @Message, settled_at = @At, next_at = null, claim = null
            {WhereMine}
            """,
            Mine(
                claimed,
                new
                {
                    State = DeliveryRow.Write(outcome.State),
                    Reason = outcome.Reason is null ? null : StorableText.Clean(outcome.Reason),
                    Message = outcome.Message?.Message,
                    At = UtcText.Write(outcome.At),
                }
            ),
            cancellationToken
        );
        if (changed == 0)
            return false;
        await whatFollows(transaction);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Lets a claimed delivery go until a later moment, since it has certainly not been posted.</summary>
    public Task PutOffAsync(
        Delivery claimed,
        DateTimeOffset until,
        string? reason,
        CancellationToken cancellationToken
    ) => LetGoAsync(claimed, DeliveryState.Due, until, reason, cancellationToken);

    /// <summary>Lets a claimed delivery go of which nobody knows whether it was posted; whoever takes it next looks.</summary>
    public Task LeaveInDoubtAsync(
        Delivery claimed,
        DateTimeOffset until,
        string? reason,
        CancellationToken cancellationToken
    ) => LetGoAsync(claimed, DeliveryState.Claimed, until, reason, cancellationToken);

    private Task<int> LetGoAsync(
        Delivery claimed,
        DeliveryState state,
        DateTimeOffset until,
        string? reason,
        CancellationToken cancellationToken
    ) =>
        database.ExecuteAsync(
            $"update deliveries set state = @State, reason = @Reason, next_at = @Until, claim = null {WhereMine}",
            Mine(
                claimed,
                new
                {
                    State = DeliveryRow.Write(state),
                    Reason = reason is null ? null : StorableText.Clean(reason),
                    Until = UtcText.Write(until),
                }
            ),
            cancellationToken
        );

    private const string WhereMine = """
        where platform = @Platform and group_id = @Group and room_id = @Room and post_key = @Key and claim = @Claim
        """;

    private static Dapper.DynamicParameters Mine(Delivery claimed, object values)
    {
        var parameters = new Dapper.DynamicParameters(values);
        parameters.AddDynamicParams(
            new
            {
                claimed.Room.Platform,
                claimed.Room.Group,
                claimed.Room.Room,
                Key = claimed.Name.Key.Value,
                claimed.Claim,
            }
        );
        return parameters;
    }
}
