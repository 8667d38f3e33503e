using Bot.Storage.Rooms;

namespace Bot.Storage.Installations;

/// <summary>
/// In which groups an app is installed. Ending an installation takes its token away and leaves everything else that is
/// kept about the group; installing again begins anew.
/// </summary>
public sealed class InstallationStore(Database database)
{
    public async Task SaveAsync(GroupKey group, Installation installation, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        await KnownRooms.AddAsync(transaction, group, cancellationToken);
        await transaction.ExecuteAsync(
            """
            insert into installations (platform, group_id, token, refresh_token, expires_at, bot_user, bot_id, scopes,
                installed_at, ended_at)
            values (@Platform, @Group, @Token, @RefreshToken, @ExpiresAt, @BotUser, @BotId, @Scopes, @InstalledAt, null)
            on conflict (platform, group_id) do update set
                token = excluded.token, refresh_token = excluded.refresh_token, expires_at = excluded.expires_at,
                renewing_until = '', bot_user = excluded.bot_user, bot_id = excluded.bot_id,
                scopes = excluded.scopes, installed_at = excluded.installed_at, ended_at = null
            """,
            new
            {
                group.Platform,
                group.Group,
                installation.Token,
                installation.RefreshToken,
                ExpiresAt = Written(installation.ExpiresAt),
                installation.BotUser,
                installation.BotId,
                installation.Scopes,
                InstalledAt = UtcText.Write(installation.InstalledAt),
            },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The group's installation; <see langword="null"/> where there is none or it has ended.</summary>
    public async Task<Installation?> FindAsync(GroupKey group, CancellationToken cancellationToken)
    {
        var row = await database.FirstAsync<Row>(
            """
            select token as Token, refresh_token as RefreshToken, expires_at as ExpiresAt, bot_user as BotUser,
                bot_id as BotId, scopes as Scopes, installed_at as InstalledAt
            from installations where platform = @Platform and group_id = @Group and ended_at is null
            """,
            new { group.Platform, group.Group },
            cancellationToken
        );
        return row is null
            ? null
            : new Installation(row.Token, row.BotUser, row.BotId, row.Scopes, UtcText.Read(row.InstalledAt))
            {
                RefreshToken = row.RefreshToken,
                ExpiresAt = row.ExpiresAt is null ? null : UtcText.Read(row.ExpiresAt),
            };
    }

    /// <summary>
    /// Takes the renewal of a token in hand; whether it is in this one. Whoever dies over it loses it at
    /// <paramref name="until"/>.
    /// </summary>
    /// <param name="refreshToken">As it was read: where it is another by now, somebody has renewed the token already.</param>
    public async Task<bool> TryBeginRenewalAsync(
        GroupKey group,
        string refreshToken,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) =>
        await database.ExecuteAsync(
            """
            update installations set renewing_until = @Until
            where platform = @Platform and group_id = @Group and ended_at is null
                and refresh_token = @RefreshToken and renewing_until <= @Now
            """,
            new
            {
                group.Platform,
                group.Group,
                RefreshToken = refreshToken,
                Now = UtcText.Write(now),
                Until = UtcText.Write(until),
            },
            cancellationToken
        ) > 0;

    /// <summary>Lets go of a renewal that failed; nobody begins another before <paramref name="until"/>.</summary>
    public Task PutRenewalOffAsync(
        GroupKey group,
        string refreshToken,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) =>
        database.ExecuteAsync(
            """
            update installations set renewing_until = @Until
            where platform = @Platform and group_id = @Group and refresh_token = @RefreshToken
            """,
            new
            {
                group.Platform,
                group.Group,
                RefreshToken = refreshToken,
                Until = UtcText.Write(until),
            },
            cancellationToken
        );

    /// <summary>Puts a renewed token in the place of the one that <paramref name="refreshToken"/> renewed.</summary>
    public Task RenewAsync(
        GroupKey group,
        string refreshToken,
        Installation renewed,
        CancellationToken cancellationToken
    ) =>
        database.ExecuteAsync(
            """
            update installations set token = @Token, refresh_token = @RefreshToken, expires_at = @ExpiresAt,
                renewing_until = ''
            where platform = @Platform and group_id = @Group and ended_at is null and refresh_token = @Before
            """,
            new
            {
                group.Platform,
                group.Group,
                renewed.Token,
                renewed.RefreshToken,
                ExpiresAt = Written(renewed.ExpiresAt),
                Before = refreshToken,
            },
            cancellationToken
        );

    /// <summary>Ends an installation made before <paramref name="at"/>; whether there was one.</summary>
    public async Task<bool> EndAsync(GroupKey group, DateTimeOffset at, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            """
            update installations set ended_at = @At, token = '', refresh_token = ''
            where platform = @Platform and group_id = @Group and ended_at is null and installed_at <= @At
            """,
            new
            {
                group.Platform,
                group.Group,
                At = UtcText.Write(at),
            },
            cancellationToken
        ) > 0;

    /// <summary>How many installations of the platform have not ended.</summary>
    public async Task<long> CountAsync(string platform, CancellationToken cancellationToken) =>
        await database.FirstAsync<long>(
            "select count(*) from installations where platform = @Platform and ended_at is null",
            new { Platform = platform },
            cancellationToken
        );

    private static string? Written(DateTimeOffset? at) => at is { } known ? UtcText.Write(known) : null;

    private sealed record Row(
        string Token,
        string RefreshToken,
        string? ExpiresAt,
        string BotUser,
        string BotId,
        string Scopes,
        string InstalledAt
    );
}
