using Bot.Storage;
using Bot.Storage.Events;
using Bot.Storage.Rooms;
using Bot.Study.Libraries.Errata;
using Bot.Study.Libraries.Imports;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Privacy;

/// <summary>
/// Deletes what has been kept for long enough, in every group alike, with the names of events seen, and forgets the groups
/// that the bot was removed from; of texts that no group has any more nothing stays on this process's disk or in its memory.
/// Safe to call at any time and from several processes.
/// </summary>
public sealed class Retention(
    Database database,
    Departures departures,
    SeenEvents seen,
    RetentionOptions options,
    Bookshelf shelf,
    RoomDesk rooms,
    EarlierEditions earlier
)
{
    private const int Batch = 500;

    /// <summary>An index is made before its edition is accepted, which takes less than this.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromHours(1);

    /// <summary>How many rows and groups went.</summary>
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gone = await departures.ForgetAsync(now.AddDays(-options.DepartedDays), cancellationToken);
        if (gone > 0)
            rooms.ForgetAll();
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
        gone += await DeleteAsync(
            "saved_calls where saved_at < @Before",
            now.AddDays(-options.ButtonDays),
            cancellationToken
        );
        await TidyAsync(now, cancellationToken);
        return gone;
    }

    // The database is shared and the disk need not be, so each process looks for itself at what is left.
    private async Task TidyAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        earlier.Forget();
        var inUse = await database.ListAsync<string>("select distinct edition_id from papers", null, cancellationToken);
        shelf.Tidy(inUse.Select(edition => new EditionId(edition)).ToHashSet(), now - Young);
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
