namespace Bot.Discord.Gateway;

/// <summary>
/// Beats at the gateway's own pace, the first time at a random moment, and knows a dead connection by a missing
/// acknowledgement alone (§2.3).
/// </summary>
internal sealed class Heartbeat(FrameSocket socket, Func<long?> sequence, TimeProvider time, Random random)
{
    private volatile bool _isAcknowledged = true;

    public void Acknowledge() => _isAcknowledged = true;

    /// <summary>Returns when the connection is dead.</summary>
    public async Task RunAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        await Task.Delay(interval * random.NextDouble(), time, cancellationToken);
        while (_isAcknowledged)
        {
            _isAcknowledged = false;
            await BeatAsync(cancellationToken);
            await Task.Delay(interval, time, cancellationToken);
        }
    }

    /// <summary>One beat outside the order, because the gateway asked for it.</summary>
    public Task BeatAsync(CancellationToken cancellationToken) =>
        socket.SendAsync(GatewayFrames.Heartbeat(sequence()), isHeartbeat: true, cancellationToken);
}
