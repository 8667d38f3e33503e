using Bot.Chat.Platforms;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Study.Rooms;

namespace Bot.Study.Daily;

/// <summary>How far each member has read, for that member alone. Marks move forwards only.</summary>
public sealed class MarkStore(Database database)
{
    /// <summary>The last paragraph the member has marked as read; 0 where there is none.</summary>
    public Task<int> FindAsync(RoomId room, MemberId member, string paper, CancellationToken cancellationToken) =>
        database.FirstAsync<int>(
            """
            select paragraph from reading_marks
            where platform = @Platform and group_id = @Group and room_id = @Room and member_id = @Member
                and paper = @Paper
            """,
            Row(room, member, paper, 0),
            cancellationToken
        );

    public async Task MoveAsync(
        RoomId room,
        MemberId member,
        string paper,
        int paragraph,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        await KnownRooms.AddAsync(transaction, StoredRoom.Of(room), cancellationToken);
        await transaction.ExecuteAsync(
            """
            insert into reading_marks (platform, group_id, room_id, member_id, paper, paragraph)
            values (@Platform, @Group, @Room, @Member, @Paper, @Paragraph)
            on conflict (platform, group_id, room_id, member_id, paper) do update set paragraph = excluded.paragraph
            where reading_marks.paragraph < excluded.paragraph
            """,
            Row(room, member, paper, paragraph),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }

    private static object Row(RoomId room, MemberId member, string paper, int paragraph) =>
        new
        {
            room.Platform,
            room.Group,
            room.Room,
            Member = StorableText.Key(member.Member),
            Paper = paper,
            Paragraph = paragraph,
        };
}
