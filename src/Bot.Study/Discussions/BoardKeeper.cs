using System.Collections.Concurrent;
using System.Data.Common;
using Bot.Chat.Platforms;
using Bot.Storage.Discussions;
using Microsoft.Extensions.Logging;

namespace Bot.Study.Discussions;

/// <summary>
/// Keeps the boards showing how things stand, a few seconds behind at most and never faster than a platform likes. Any
/// number of processes may do so on one database; a board is in one hand at a time.
/// </summary>
public sealed class BoardKeeper(
    DiscussionBoards boards,
    BoardPosts posts,
    BoardBell bell,
    IEnumerable<IChatPlatform> platforms,
    TimeProvider time,
    ILogger<BoardKeeper> log
)
{
    private const int MostAtWork = 64;

    // What a program that dies had in hand is taken up by the next within this; whoever lives holds on to it.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(9);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    // Another process may have changed something; and a board may have rested long enough.
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, IChatPlatform> _platforms = platforms.ToDictionary(one => one.Name);
    private readonly ConcurrentDictionary<DiscussionKey, Task> _atWork = new();
    private readonly Dictionary<(string Platform, string Group), DateTimeOffset> _groupIsFree = [];

    /// <summary>Keeps the boards until it is told to stop; what is in hand then is seen to its end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pause = Glance;
        while (!cancellationToken.IsCancellationRequested)
        {
            var next = bell.Next;
            try
            {
                await BeginRoundAsync(cancellationToken);
                pause = Glance;
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                Log.BoardsNotKept(log, error);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                next = Task.Delay(pause, time, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            await Task.WhenAny(next, Task.Delay(pause, time, cancellationToken));
        }
        await Task.WhenAll(_atWork.Values);
    }

    /// <summary>Shows once whatever is not as it stands, and returns when that is done.</summary>
    public async Task RoundAsync(CancellationToken cancellationToken)
    {
        await BeginRoundAsync(cancellationToken);
        await Task.WhenAll(_atWork.Values);
    }

    private async Task BeginRoundAsync(CancellationToken cancellationToken)
    {
        foreach (var platform in _platforms.Keys)
            await BeginRoundAsync(platform, cancellationToken);
    }

    private async Task BeginRoundAsync(string platform, CancellationToken cancellationToken)
    {
        var free = MostAtWork - _atWork.Count;
        if (free <= 0)
            return;
        var claimed = await boards.ClaimAsync(platform, free, time.GetUtcNow(), Lease, cancellationToken);
        foreach (var board in claimed)
        {
            var turn = TakeTurn(board);
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _atWork[board.Discussion] = done.Task;
            _ = ShowAsync(board, turn, done, cancellationToken);
        }
    }

    /// <summary>When this board's group can bear another edit; reserved for it.</summary>
    private TimeSpan TakeTurn(BoardRow board)
    {
        var pace = _platforms[board.Discussion.Room.Platform].EditPace.InAGroup;
        if (pace == TimeSpan.Zero)
            return TimeSpan.Zero;
        var group = (board.Discussion.Room.Platform, board.Discussion.Room.Group);
        var now = time.GetUtcNow();
        var free = _groupIsFree.TryGetValue(group, out var then) && then > now ? then : now;
        if (free - now > LongestWait)
            return free - now;
        _groupIsFree[group] = free + pace;
        return free - now;
    }

    private async Task<TimeSpan?> ShowInTurnAsync(
        IChatPlatform platform,
        BoardRow board,
        TimeSpan turn,
        CancellationToken cancellationToken
    )
    {
        if (turn > TimeSpan.Zero)
            await Task.Delay(turn, time, cancellationToken);
        return await posts.ShowAsync(platform, board, CancellationToken.None);
    }

    /// <summary>Keeps the board in hand for as long as the work on it takes.</summary>
    private async Task<TimeSpan?> HoldingAsync(BoardRow board, Task<TimeSpan?> work)
    {
        using var ending = new CancellationTokenSource();
        try
        {
            while (await Task.WhenAny(work, Task.Delay(Lease / 3, time, ending.Token)) != work)
                await boards.PutOffAsync(board, time.GetUtcNow() + Lease, CancellationToken.None);
        }
        catch (DbException error)
        {
            // Another program may take the board up beside this one, which shows the same twice and loses nothing.
            Log.BoardsNotKept(log, error);
        }
        await ending.CancelAsync();
        return await work;
    }

    private async Task ShowAsync(
        BoardRow board,
        TimeSpan turn,
        TaskCompletionSource done,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (turn > LongestWait)
            {
                await boards.PutOffAsync(board, time.GetUtcNow() + LongestWait, cancellationToken);
                return;
            }
            var platform = _platforms[board.Discussion.Room.Platform];
            var rest = await HoldingAsync(board, ShowInTurnAsync(platform, board, turn, cancellationToken));
            if (rest is { } tryAgain)
                await boards.PutOffAsync(board, time.GetUtcNow() + tryAgain, CancellationToken.None);
            else
                await boards.ShownAsync(board, time.GetUtcNow() + platform.EditPace.InARoom, CancellationToken.None);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Whoever comes next takes it up when the lease ends.
        }
        catch (Exception error)
        {
            Log.BoardsNotKept(log, error);
        }
        finally
        {
            _atWork.TryRemove(board.Discussion, out _);
            done.SetResult();
        }
    }
}
