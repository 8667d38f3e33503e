using System.Net.WebSockets;

namespace Bot.Discord.Gateway;

/// <summary>Opens real web sockets.</summary>
internal static class WebSocketOpener
{
    public static async Task<WebSocket> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            // The wire has heartbeats of its own; the transport's would only hide a dead connection.
            socket.Options.KeepAliveInterval = TimeSpan.Zero;
            await socket.ConnectAsync(address, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
