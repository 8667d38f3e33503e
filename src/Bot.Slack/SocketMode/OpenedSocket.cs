using System.Net.Sockets;
using System.Net.WebSockets;

namespace Bot.Slack.SocketMode;

/// <summary>
/// An open web socket that notices when its peer is dead: it pings and waits for the pong, and it knows how long not a
/// byte has come (§4.4).
/// </summary>
internal sealed class OpenedSocket : IDisposable
{
    private readonly HttpMessageInvoker _invoker;
    private readonly ClientWebSocket _socket = new();
    private WatchedStream? _stream;

    private OpenedSocket(SocketTimes times, TimeProvider time)
    {
        // Without a deadline for the pong a half-open connection looks open for hours.
        _socket.Options.KeepAliveInterval = times.PingEvery;
        _socket.Options.KeepAliveTimeout = times.PongWithin;
        _invoker = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                ConnectCallback = async (context, cancellationToken) =>
                {
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                    try
                    {
                        await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                        return _stream = new WatchedStream(new NetworkStream(socket, ownsSocket: true), time);
                    }
                    catch
                    {
                        socket.Dispose();
                        throw;
                    }
                },
            }
        );
    }

    public WebSocket Socket => _socket;

    public TimeSpan SilentFor => _stream?.SilentFor ?? TimeSpan.Zero;

    /// <summary>Throws where it cannot be opened.</summary>
    public static async Task<OpenedSocket> OpenAsync(
        Uri address,
        SocketTimes times,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var opened = new OpenedSocket(times, time);
        try
        {
            await opened._socket.ConnectAsync(address, opened._invoker, cancellationToken);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _invoker.Dispose();
    }
}
