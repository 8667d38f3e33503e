using Bot.Storage;
using Bot.Storage.Events;
using Bot.Storage.Rooms;
using Bot.Study.Libraries.Imports;

namespace Bot.Study.Privacy;

/// <summary>
/// Deletes what has been kept for long enough, in every group alike, with the names of events seen, and forgets the groups that the bot was removed from.
/// Safe to call at any time and from several processes.
/// </summary>
public sealed class Retention(Database database, Departures departures, SeenEvents seen, RetentionOptions options)
{
    private const int Batch = 500;

    /// <summary>How many rows and groups went.</summary>
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gone = await departures.ForgetAsync(now.AddDays(-options.DepartedDays), cancellationToken);
        gone += await DeleteAsync("proposals where created_at < @Before", now - ProposalStore.Kept, cancellationToken);
        gone += await DeleteAsync("talk where created_at < @Before", now.AddDays(-options.TalkDays), cancellationToken);
        gone += await DeleteAsync(
            "deliveries where settled_at < @Before",
            now.AddDays(-options.DeliveryDays),
            cancellationToken
        );
        gone += await PurgeSeenAsync(now, cancellationToken);
        // Saved before the days were counted: counted from now.
        await database.ExecuteAsync(
            "update saved_calls set saved_at = @Now where saved_at is null",
            new { Now = UtcText.Write(now) },
            cancellationToken
        );
        return gone
            + await DeleteAsync(
                "saved_calls where saved_at < @Before",
                now.AddDays(-options.ButtonDays),
                cancellationToken
            );
    }

    /// <summary>Names of events that cannot come again: many of them, so in batches between which others write.</summary>
    private async Task<int> PurgeSeenAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (all, last) = (0, Batch);
        while (last == Batch)
            all += last = await seen.PurgeAsync(now, Batch, cancellationToken);
        return all;
    }

    private Task<int> DeleteAsync(string what, DateTimeOffset before, CancellationToken cancellationToken) =>
        database.ExecuteAsync($"delete from {what}", new { Before = UtcText.Write(before) }, cancellationToken);
}
