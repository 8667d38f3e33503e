using System.Collections.Concurrent;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Microsoft.Extensions.Logging;

namespace Bot.Study.Deliveries;

/// <summary>
/// Tells notices: by a message to their member, else under the answer that the next moderator of the room gets. Which
/// rooms have one is known from memory, so that no answer waits for the store for nothing.
/// </summary>
public sealed class NoticeDesk(Notices notices, TimeProvider time, ILogger<NoticeDesk> log)
{
    private const int AtOnce = 50;
    private const int MostTries = 5;
    private const int MostRooms = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private volatile HashSet<RoomId> _waiting = [];
    private long? _lookedAt;

    /// <summary>Tells the members what is due, and looks where notices wait for a moderator.</summary>
    public async Task TellAsync(IReadOnlyList<IChatPlatform> platforms, CancellationToken cancellationToken)
    {
        var hasTaken = false;
        foreach (var platform in platforms)
        foreach (var notice in await notices.TakeDueAsync(platform.Name, time.GetUtcNow(), AtOnce, cancellationToken))
        {
            hasTaken = true;
            await TellAsync(platform, notice, cancellationToken);
        }
        if (hasTaken || _lookedAt is not { } looked || time.GetElapsedTime(looked) >= Fresh)
            await LookAsync(platforms, cancellationToken);
    }

    /// <summary>What a moderator of the room is told now, once; most often nothing.</summary>
    public async Task<IReadOnlyList<ReplyBlock>> TakeAsync(
        Invocation invocation,
        CancellationToken cancellationToken
    ) =>
        invocation.Member.IsModerator && _waiting.Contains(invocation.Room)
            ?
            [
                .. (await notices.TakeWaitingAsync(invocation.Room, cancellationToken)).Select(words =>
                    ReplyBlock.Note.Of($"{words}")
                ),
            ]
            : [];

    private async Task LookAsync(IReadOnlyList<IChatPlatform> platforms, CancellationToken cancellationToken)
    {
        var waiting = new HashSet<RoomId>();
        foreach (var platform in platforms)
            waiting.UnionWith(await notices.WaitingAsync(platform.Name, MostRooms, cancellationToken));
        _waiting = waiting;
        _lookedAt = time.GetTimestamp();
    }

    private async Task TellAsync(IChatPlatform platform, Notice notice, CancellationToken cancellationToken)
    {
        try
        {
            await platform.TellAsync(notice.Member, Reply.Privately($"{notice.Words}"), cancellationToken);
            await notices.DoneAsync(notice, cancellationToken);
        }
        catch (PlatformException refused)
        {
            Log.NoticeRefused(log, notice.Key, platform.Name, refused.Fault);
            if (refused.Fault == PlatformFault.Unavailable && notice.Tries < MostTries)
                await notices.AgainAsync(
                    notice,
                    time.GetUtcNow() + DeliveryBackoff.After(notice.Tries + MostTries),
                    cancellationToken
                );
        }
    }
}
