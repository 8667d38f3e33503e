namespace Bot.Storage.Events;

/// <summary>
/// What has been taken in hand already, so that an event the platform sends twice is worked on once. Claims hold across
/// all processes on one database and outlive them.
/// </summary>
public sealed class SeenEvents(Database database)
{
    private const string Claim = """
        insert into seen_events (event_key, expires_at) values (@Key, @Expires)
        on conflict (event_key) do update set expires_at = excluded.expires_at
        where seen_events.expires_at <= @Now
        """;

    /// <summary>
    /// True for exactly one of all who claim the key until it expires. The key names the platform and its kind of event
    /// and holds nothing that a person wrote.
    /// </summary>
    public async Task<bool> TryClaimAsync(
        string key,
        DateTimeOffset now,
        TimeSpan timeToLive,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ExecuteAsync(Claim, Row(key, now, timeToLive), cancellationToken);
        return rows == 1;
    }

    /// <summary>
    /// Notes what was done without a claim, so that nobody who claims it from now on gets it: all of it with one write.
    /// What is claimed already stays as it is.
    /// </summary>
    public async Task NoteAsync(
        IEnumerable<string> keys,
        DateTimeOffset now,
        TimeSpan timeToLive,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        // In one order everywhere, or two who write the same rows could wait for each other.
        var rows = keys.Order(StringComparer.Ordinal).Select(key => Row(key, now, timeToLive)).ToList();
        await transaction.ExecuteAsync(Claim, rows, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Deletes expired claims, the oldest first, and gives their number. Whoever gets <paramref name="atMost"/> back calls
    /// again; between the batches others have their turn.
    /// </summary>
    public Task<int> PurgeAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            """
            delete from seen_events where expires_at <= @Now and event_key in (
                select event_key from seen_events where expires_at <= @Now order by expires_at limit @AtMost
            )
            """,
            new { Now = UtcText.Write(now), AtMost = atMost },
            cancellationToken
        );

    private static object Row(string key, DateTimeOffset now, TimeSpan timeToLive) =>
        new
        {
            Key = StorableText.Key(key),
            Expires = UtcText.Write(now + timeToLive),
            Now = UtcText.Write(now),
        };
}
