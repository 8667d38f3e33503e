using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Libraries.Errata;

/// <summary>
/// Takes the places of a group from one edition of a paper to the next: horizons, the daily readings and members' own marks.
/// Boards of open discussions in rooms that read it are wanted anew, since they must say it. It is part of the transaction
/// that puts the new edition in use, so nobody ever counts the wrong text's paragraphs.
/// </summary>
internal static class CarryOver
{
    private const string InGroup = "platform = @Platform and group_id = @Group";
    private const string InRoomOfBoard = """
        room_settings.platform = discussion_boards.platform and room_settings.group_id = discussion_boards.group_id
            and room_settings.room_id = discussion_boards.room_id
        """;

    /// <param name="withUnchosen">Whether rooms that have chosen no paper read this one.</param>
    public static async Task MoveAsync(
        DatabaseTransaction transaction,
        GroupKey group,
        PaperId paper,
        EditionId before,
        EditionId now,
        EditionChanges changes,
        bool withUnchosen,
        CancellationToken cancellationToken
    )
    {
        var all = new
        {
            group.Platform,
            group.Group,
            Paper = paper.Value,
            Before = before.Value,
            WithUnchosen = withUnchosen,
        };
        // Each list is read by writing, so that nobody moves a place meanwhile.
        var horizons = await transaction.ListAsync<PlaceRow>(
            $"""
            update room_settings set horizon = horizon
            where {InGroup} and horizon is not null and (paper = @Paper or (paper is null and @WithUnchosen))
            returning room_id as Room, horizon as Last
            """,
            all,
            cancellationToken
        );
        var readings = await transaction.ListAsync<PlaceRow>(
            $"""
            update readings set revision = revision + 1 where {InGroup} and paper = @Paper and edition = @Before
            returning room_id as Room, first_paragraph as First, next_paragraph as Last
            """,
            all,
            cancellationToken
        );
        var marks = await transaction.ListAsync<PlaceRow>(
            $"""
            update reading_marks set paragraph = paragraph where {InGroup} and paper = @Paper
            returning room_id as Room, member_id as Member, paragraph as Last
            """,
            all,
            cancellationToken
        );
        await transaction.ExecuteAsync(
            $"""
            update discussion_boards set wanted = wanted + 1 where {InGroup} and exists (
                select 1 from discussions where is_open and discussions.platform = discussion_boards.platform
                    and discussions.group_id = discussion_boards.group_id
                    and discussions.room_id = discussion_boards.room_id
                    and discussions.discussion_id = discussion_boards.discussion_id
            ) and (
                exists (
                    select 1 from room_settings where paper = @Paper and {InRoomOfBoard}
                ) or @WithUnchosen and not exists (
                    select 1 from room_settings where paper is not null and {InRoomOfBoard}
                )
            )
            """,
            all,
            cancellationToken
        );
        foreach (var row in horizons)
            await SetAsync("room_settings set horizon = @Last where", row, changes.CarriedTo(row.Last));
        foreach (var row in readings)
            await SetAsync(
                "readings set edition = @Now, first_paragraph = @First, next_paragraph = @Last where",
                row,
                changes.CarriedTo(row.Last - 1) + 1,
                changes.CarriedTo(row.First - 1) + 1
            );
        foreach (var row in marks)
            await SetAsync(
                "reading_marks set paragraph = @Last where paper = @Paper and member_id = @Member and",
                row,
                changes.CarriedTo(row.Last)
            );

        Task<int> SetAsync(string what, PlaceRow row, int last, int first = 0) =>
            transaction.ExecuteAsync(
                $"update {what} {InGroup} and room_id = @Room",
                new
                {
                    group.Platform,
                    group.Group,
                    row.Room,
                    row.Member,
                    Paper = paper.Value,
                    Now = now.Value,
                    Last = last,
                    First = first,
                },
                cancellationToken
            );
    }

    private sealed class PlaceRow
    {
        public string Room { get; set; } = "";
        public string? Member { get; set; }
        public int First { get; set; }
        public int Last { get; set; }
    }
}
