namespace Bot.Storage.Rooms;

/// <summary>
/// The settings of rooms. Each setting is one statement that touches nothing else, so that two moderators in two
/// processes lose none of each other's changes.
/// </summary>
public sealed class RoomSettingsStore(Database database)
{
    public async Task<RoomSettings> GetAsync(RoomKey room, CancellationToken cancellationToken) =>
        await database.FirstAsync<RoomSettings>(
            """
            select quiet, paper, horizon, thread from room_settings
            where platform = @Platform and group_id = @Group and room_id = @Room
            """,
            new
            {
                room.Platform,
                room.Group,
                room.Room,
            },
            cancellationToken
        ) ?? RoomSettings.Default;

    public Task SetQuietAsync(RoomKey room, bool quiet, CancellationToken cancellationToken) =>
        SetAsync(
            room,
            """
            insert into room_settings (platform, group_id, room_id, quiet) values (@Platform, @Group, @Room, @Quiet)
            on conflict (platform, group_id, room_id) do update set quiet = excluded.quiet
            """,
            new RoomSettings { Quiet = quiet },
            cancellationToken
        );

    public Task SetHorizonAsync(RoomKey room, int? horizon, CancellationToken cancellationToken) =>
        SetAsync(
            room,
            """
            insert into room_settings (platform, group_id, room_id, horizon) values (@Platform, @Group, @Room, @Horizon)
            on conflict (platform, group_id, room_id) do update set horizon = excluded.horizon
            """,
            new RoomSettings { Horizon = horizon },
            cancellationToken
        );

    /// <summary>
    /// Moves the horizon forwards within a transaction, never back; a room that has none gets one only
    /// <paramref name="evenIfNone"/>.
    /// </summary>
    public static async Task MoveHorizonAsync(
        DatabaseTransaction transaction,
        RoomKey room,
        int horizon,
        bool evenIfNone,
        CancellationToken cancellationToken
    )
    {
        await KnownRooms.AddAsync(transaction, room, cancellationToken);
        await transaction.ExecuteAsync(
            evenIfNone
                ? """
                insert into room_settings (platform, group_id, room_id, horizon)
                values (@Platform, @Group, @Room, @Horizon)
                on conflict (platform, group_id, room_id) do update set horizon = excluded.horizon
                where room_settings.horizon is null or room_settings.horizon < excluded.horizon
                """
                : """
                update room_settings set horizon = @Horizon
                where platform = @Platform and group_id = @Group and room_id = @Room and horizon < @Horizon
                """,
            new
            {
                room.Platform,
                room.Group,
                room.Room,
                Horizon = horizon,
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Both at once, since a horizon counts the paragraphs of one paper: there is no moment at which the new paper stands
    /// under the old one's horizon, or under none.
    /// </summary>
    public Task SetPaperAsync(RoomKey room, string? paper, int? horizon, CancellationToken cancellationToken) =>
        SetAsync(
            room,
            """
            insert into room_settings (platform, group_id, room_id, paper, horizon)
            values (@Platform, @Group, @Room, @Paper, @Horizon)
            on conflict (platform, group_id, room_id) do update set paper = excluded.paper, horizon = excluded.horizon
            """,
            new RoomSettings { Paper = paper, Horizon = horizon },
            cancellationToken
        );

    public Task SetThreadAsync(RoomKey room, string? thread, CancellationToken cancellationToken) =>
        SetAsync(
            room,
            """
            insert into room_settings (platform, group_id, room_id, thread) values (@Platform, @Group, @Room, @Thread)
            on conflict (platform, group_id, room_id) do update set thread = excluded.thread
            """,
            new RoomSettings { Thread = thread },
            cancellationToken
        );

    private async Task SetAsync(RoomKey room, string upsert, RoomSettings to, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        await KnownRooms.AddAsync(transaction, room, cancellationToken);
        await transaction.ExecuteAsync(
            upsert,
            new
            {
                room.Platform,
                room.Group,
                room.Room,
                to.Quiet,
                to.Paper,
                to.Horizon,
                to.Thread,
            },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }
}
