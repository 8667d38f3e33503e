using System.Threading.Channels;
using Bot.Discord.Rest;
using Bot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Gateway;

/// <summary>
/// Holds one shard's session across connections: resumes where it can, begins anew where it must, waits where it should,
/// and stops where Discord will never let it in (§2.7, §2.8).
/// </summary>
internal sealed class GatewayShard(
    RestClient rest,
    OpenSocket open,
    DiscordOptions options,
    IDiscordMemory memory,
    DiscordHealth health,
    TimeProvider time,
    Random random,
    ILogger<GatewayShard> log
)
{
    private const int MostTriesToResume = 2;
    private const string Query = "?v=10&encoding=json";
    private static readonly TimeSpan BetweenIdentifies = TimeSpan.FromSeconds(5);

    private readonly Progress _progress = new();
    private readonly Backoff _backoff = new(random);
    private readonly EventReader _reader = new(log);
    private readonly SessionKeeper _keeper = new(memory, options, time, log);
    private GatewaySession? _session;
    private long? _identifiedAt;
    private int _failedResumes;

    /// <summary>Runs until cancelled, or until Discord refuses the bot for good.</summary>
    /// <param name="stopping">
    /// Cancelled when the program stops. Where only <paramref name="cancellationToken"/> is, another program holds the
    /// connection, and the session that is kept is its.
    /// </param>
    public async Task RunAsync(
        ChannelWriter<GatewayEvent> events,
        Action<Ready> onReady,
        CancellationToken stopping,
        CancellationToken cancellationToken
    )
    {
        _session = await _keeper.ReadAsync(cancellationToken);
        _progress.Begin(_session?.Sequence ?? 0);
        using var saving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var keeping = _keeper.RunAsync(Current, saving.Token);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                if (await ConnectAsync(events, onReady, cancellationToken) is not { } wait)
                    return;
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
        finally
        {
            await saving.CancelAsync();
            await keeping.ContinueWith(
                _ => { },
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default
            );
            if (stopping.IsCancellationRequested || !cancellationToken.IsCancellationRequested)
                await _keeper.SaveAsync(options.KeepSessionOnStop ? Current() : null, CancellationToken.None);
        }
    }

    private GatewaySession? Current() => _session is { } session ? session with { Sequence = _progress.Done } : null;

    /// <summary>One connection; how long to wait for the next, or <see langword="null"/> to stop.</summary>
    private async Task<TimeSpan?> ConnectAsync(
        ChannelWriter<GatewayEvent> events,
        Action<Ready> onReady,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var address = await AddressAsync(cancellationToken);
            if (_session is null)
                await PaceAsync(cancellationToken);
            health.CountConnection();
            Log.Connecting(log, address.Host);
            var connection = new GatewayConnection(
                open,
                options,
                _progress,
                _reader,
                events,
                Ready,
                () =>
                {
                    Log.SessionResumed(log);
                    health.Ready();
                },
                time,
                random
            );
            var end = await connection.RunAsync(address, _session, cancellationToken);
            _session = connection.Session;
            return After(end, cancellationToken);

            void Ready(Ready ready)
            {
                _session = new GatewaySession(ready.SessionId, ready.ResumeGatewayUrl ?? "", 0);
                Log.SessionBegun(log, ready.Guilds.Count);
                onReady(ready);
                health.Ready();
            }
        }
        catch (DiscordException error) when (error.Status == 401)
        {
            return Stop(CloseCodes.Words(4004));
        }
        catch (DiscordException error)
        {
            Log.ConnectionEnded(log, error.Message, "try again");
            health.Waiting(error.Message);
            return _backoff.Next();
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Log.LoopFailed(log, error);
            health.Waiting("a bug; see the log");
            return _backoff.Next();
        }
    }

    private TimeSpan? After(ConnectionEnd end, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return null;
        if (end.Next == NextStep.Stop)
            return Stop(end.Reason);
        Log.ConnectionEnded(log, end.Reason, end.Next.ToString());
        health.Waiting(end.Reason);
        _failedResumes = end.Next == NextStep.Resume && end.HeldFor == TimeSpan.Zero ? _failedResumes + 1 : 0;
        if (end.Next != NextStep.Resume || !end.WasOpened && _failedResumes >= MostTriesToResume)
            _session = null;
        return end.Next == NextStep.IdentifyLater ? _backoff.AfterRefusal(end) : _backoff.Next(end);
    }

    private TimeSpan? Stop(string reason)
    {
        Log.GatewayFatal(log, reason);
        health.Stopped(reason);
        _session = null;
        return null;
    }

    private async Task<Uri> AddressAsync(CancellationToken cancellationToken)
    {
        if (_session is { ResumeUrl.Length: > 0 } session)
            return new Uri(session.ResumeUrl.TrimEnd('/') + "/" + Query);
        var gateway = await rest.GatewayAsync(cancellationToken);
        // Past its thousand starts a day Discord resets the token (§2.1): better to wait.
        if (gateway.SessionStartLimit is { Remaining: <= 0, ResetAfter: > 0 } limit)
        {
            var wait = TimeSpan.FromMilliseconds(limit.ResetAfter);
            health.Waiting($"the day's session starts are used up; the next is in {wait.TotalMinutes:F0} minutes");
            Log.NoStartsLeft(log, wait.TotalMinutes);
            await Task.Delay(wait, time, cancellationToken);
        }
        return new Uri(gateway.Url.TrimEnd('/') + "/" + Query);
    }

    private async Task PaceAsync(CancellationToken cancellationToken)
    {
        if (_identifiedAt is { } before && BetweenIdentifies - time.GetElapsedTime(before) is { Ticks: > 0 } wait)
            await Task.Delay(wait, time, cancellationToken);
        _identifiedAt = time.GetTimestamp();
        _progress.Begin(0);
    }
}
