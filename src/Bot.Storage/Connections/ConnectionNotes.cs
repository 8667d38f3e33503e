namespace Bot.Storage.Connections;

/// <summary>
/// What a connection to a platform goes on from after a restart: its session, what has been registered. Of the whole
/// installation; nothing of any group is kept here.
/// </summary>
public sealed class ConnectionNotes(Database database)
{
    public Task<string?> FindAsync(string platform, string key, CancellationToken cancellationToken) =>
        database.FirstAsync<string>(
            "select note from connection_notes where platform = @Platform and note_key = @Key",
            new { Platform = StorableText.Key(platform), Key = StorableText.Key(key) },
            cancellationToken
        );

    /// <summary>Puts the note in the place of the earlier one; <see langword="null"/> takes it away.</summary>
    public Task SetAsync(string platform, string key, string? note, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            note is null
                ? "delete from connection_notes where platform = @Platform and note_key = @Key"
                : """
                insert into connection_notes (platform, note_key, note) values (@Platform, @Key, @Note)
                on conflict (platform, note_key) do update set note = excluded.note
                """,
            new
            {
                Platform = StorableText.Key(platform),
                Key = StorableText.Key(key),
                Note = note,
            },
            cancellationToken
        );
}
