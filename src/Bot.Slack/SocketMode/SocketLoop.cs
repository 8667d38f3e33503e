using System.Net.WebSockets;
using Bot.Slack.Talking;
using Bot.Slack.WebApi;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.SocketMode;

/// <summary>
/// Keeps one connection to Slack for as long as it runs. A replacement is there before the old one goes. What fails is tried
/// again for ever, ever more slowly; a connection that goes when it is hardly there has failed too. Only what a person must
/// mend stops it for a while.
/// </summary>
internal sealed class SocketLoop(
    SlackWeb web,
    EnvelopeReader reader,
    Inbox inbox,
    SlackHealth health,
    SocketTimes times,
    TimeProvider time,
    Random jitter,
    ILogger<SocketLoop> log
)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly List<(SocketConnection Connection, Task Draining)> _old = [];
    private int _failures;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        SocketConnection? current = null;
        // Connections outlive the order to stop by their farewell.
        using var reading = new CancellationTokenSource();
        try
        {
            while (true)
            {
                var next = await ConnectAsync(current, reading.Token, cancellationToken);
                if (current is not null)
                    Retire(current, reading.Token);
                current = next;
                var began = time.GetTimestamp();
                var end = await current.End.WaitAsync(cancellationToken);
                var isSteady = time.GetElapsedTime(began) >= times.Steady;
                if (isSteady)
                    _failures = 0;
                switch (end)
                {
                    case SocketEnd.Closed:
                        health.Waiting("the connection ended; a new one is being opened");
                        if (!isSteady)
                            await PauseAsync(cancellationToken);
                        break;
                    case SocketEnd.Refresh when !isSteady:
                        await PauseAsync(cancellationToken);
                        break;
                    case SocketEnd.TooMany:
                        // Slack holds more connections than it allows: ours goes before another is asked for.
                        health.Waiting("Slack counts too many connections of this app");
                        await current.CloseAsync();
                        await PauseAsync(cancellationToken);
                        break;
                    case SocketEnd.Disabled:
                        Log.SocketsEnded(log, "link_disabled");
                        health.Stopped("Socket Mode is switched off in the app's settings");
                        await Task.Delay(times.ProbeAgain, time, cancellationToken);
                        break;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
        finally
        {
            await Task.WhenAll(
                _old.Where(old => !old.Draining.IsCompleted)
                    .Select(old => old.Connection.CloseAsync())
                    .Append(current?.CloseAsync() ?? Task.CompletedTask)
            );
            await reading.CancelAsync();
        }
    }

    private void Retire(SocketConnection connection, CancellationToken reading)
    {
        _old.RemoveAll(old => old.Draining.IsCompleted);
        _old.Add((connection, connection.DrainAsync(reading)));
    }

    private async Task<SocketConnection> ConnectAsync(
        SocketConnection? current,
        CancellationToken reading,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            try
            {
                var next = await OpenAsync(current, reading, cancellationToken);
                health.Ready();
                return next;
            }
            catch (SlackException error) when (ErrorCodes.EndsSockets(error.Code))
            {
                Log.SocketsEnded(log, error.Code);
                health.Stopped($"Slack refuses connections ({error.Code}); check Slack__AppToken");
                await Task.Delay(times.ProbeAgain, time, cancellationToken);
            }
            catch (Exception error)
                when (error
                        is SlackException
                            or WebSocketException
                            or HttpRequestException
                            or IOException
                            or TimeoutException
                            or UriFormatException
                    || error is OperationCanceledException && !cancellationToken.IsCancellationRequested
                )
            {
                if (current is null or { IsGone: true })
                    health.Waiting($"no connection: {error.Message}");
                var pause = NextPause();
                Log.NotConnected(log, error.Message, pause.TotalSeconds);
                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    private async Task<SocketConnection> OpenAsync(
        SocketConnection? current,
        CancellationToken reading,
        CancellationToken cancellationToken
    )
    {
        using var patience = new CancellationTokenSource(times.Connect, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var address = await web.SocketAddressAsync(cancellationToken);
        Log.Connecting(log, address.Host);
        var opened = await OpenedSocket.OpenAsync(address, times, time, both.Token);
        var connection = new SocketConnection(opened, times, reader, inbox, time, log);
        try
        {
            Compare(await connection.BeginAsync(reading).WaitAsync(cancellationToken), current);
            return connection;
        }
        catch
        {
            await connection.CloseAsync();
            throw;
        }
    }

    /// <summary>More connections than ours: another process, or a ghost, takes its share of the presses (§4.1).</summary>
    private void Compare(int counted, SocketConnection? current)
    {
        var ours = 1 + (current is { IsGone: false } ? 1 : 0) + _old.Count(old => !old.Draining.IsCompleted);
        health.CountConnection();
        Log.Connected(log, counted, ours);
        if (counted > ours)
            Log.Ghosts(log, counted, ours);
        health.Warn(
            counted > ours
                ? $"Slack counts {counted} connections of this app and {ours} are ours: presses given to the others are lost"
                : null
        );
    }

    private Task PauseAsync(CancellationToken cancellationToken) => Task.Delay(NextPause(), time, cancellationToken);

    private TimeSpan NextPause()
    {
        var pause = times.FirstPause * Math.Pow(2, Math.Min(_failures++, 10));
        return (pause < LongestPause ? pause : LongestPause) * (0.5 + jitter.NextDouble() / 2);
    }
}
