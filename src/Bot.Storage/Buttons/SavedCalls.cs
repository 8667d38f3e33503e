using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.Storage.Rooms;

namespace Bot.Storage.Buttons;

/// <summary>
/// The state of buttons for which a platform has no room, under a short name to show in its place. The same state in the
/// same room has the same name for ever, and another room finds nothing under it.
/// </summary>
public sealed class SavedCalls(Database database, TimeProvider time)
{
    /// <summary>The length of a name: letters, digits, hyphens and underscores, 132 bits of a hash.</summary>
    public const int NameLength = 22;

    /// <summary>A call that was kept within this time is not written again, so its age is known to a day.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    /// <summary>Keeps the call and gives its name; a call that was kept today already costs a look and no write.</summary>
    public async Task<string> SaveAsync(RoomKey room, string call, CancellationToken cancellationToken)
    {
        var name = NameOf(room, StorableText.Key(call));
        var now = time.GetUtcNow();
        var savedAt = await SavedAtAsync(room, name, cancellationToken);
        if (savedAt is not null && string.CompareOrdinal(savedAt, UtcText.Write(now - Fresh)) > 0)
            return name;
        await using var transaction = await database.BeginAsync(cancellationToken);
        await KnownRooms.AddAsync(transaction, room, cancellationToken);
        await transaction.ExecuteAsync(
            """
            insert into saved_calls (platform, group_id, room_id, name, call, saved_at)
            values (@Platform, @Group, @Room, @Name, @Call, @Now)
            on conflict (platform, group_id, room_id, name) do update set saved_at = excluded.saved_at
            """,
            new
            {
                room.Platform,
                room.Group,
                room.Room,
                Name = name,
                Call = call,
                Now = UtcText.Write(now),
            },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return name;
    }

    /// <summary>The call saved in this room under that name; <see langword="null"/> for any other text.</summary>
    public async Task<string?> FindAsync(RoomKey room, string name, CancellationToken cancellationToken) =>
        name.Length != NameLength
            ? null
            : await database.FirstAsync<string>(
                """
                select call from saved_calls
                where platform = @Platform and group_id = @Group and room_id = @Room and name = @Name
                """,
                new
                {
                    room.Platform,
                    room.Group,
                    room.Room,
                    Name = StorableText.Clean(name),
                },
                cancellationToken
            );

    private Task<string?> SavedAtAsync(RoomKey room, string name, CancellationToken cancellationToken) =>
        database.FirstAsync<string>(
            """
            select saved_at from saved_calls
            where platform = @Platform and group_id = @Group and room_id = @Room and name = @Name
            """,
            new
            {
                room.Platform,
                room.Group,
                room.Room,
                Name = name,
            },
            cancellationToken
        );

    private static string NameOf(RoomKey room, string call)
    {
        // Each part is told by its length, so that no two rooms spell the same.
        var text = new StringBuilder();
        foreach (var part in new[] { room.Platform, room.Group, room.Room, call })
            text.Append(part.Length).Append(':').Append(part);
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..NameLength];
    }
}
