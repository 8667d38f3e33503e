using System.Net.WebSockets;

namespace Bot.Discord.Gateway;

/// <summary>
/// A web socket as whole messages. One reader and any number of senders at once; a sender waits its turn and the send
/// limit's (§2.9).
/// </summary>
internal sealed class FrameSocket(WebSocket socket, TimeProvider time) : IDisposable
{
    private const int FirstBuffer = 16 * 1024;
    private const int KeptBuffer = 256 * 1024;

    /// <summary>Many times what the largest server takes.</summary>
    public const int LargestFrame = 16 * 1024 * 1024;

    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _sending = new(1);
    private readonly SendLimit _limit = new(time);
    private byte[] _buffer = new byte[FirstBuffer];

    /// <summary>
    /// The next message, valid until the next call; <see langword="null"/> when the other side closed. Throws
    /// <see cref="InvalidDataException"/> for one larger than <see cref="LargestFrame"/>.
    /// </summary>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        if (_buffer.Length > KeptBuffer)
            _buffer = new byte[FirstBuffer];
        var length = 0;
        while (true)
        {
            if (length == LargestFrame)
                throw new InvalidDataException("a frame is too large to be read");
            if (length == _buffer.Length)
                Array.Resize(ref _buffer, _buffer.Length * 2);
            var part = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return _buffer.AsMemory(0, length);
        }
    }

    public int? CloseCode => socket.CloseStatus is { } status ? (int)status : null;

    public async Task SendAsync(byte[] message, bool isHeartbeat, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            while (_limit.Take(isHeartbeat) is { Ticks: > 0 } wait)
                await Task.Delay(wait, time, cancellationToken);
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Closes politely for as long as that takes a second, then drops the connection. Never throws.</summary>
    public async Task CloseAsync(int code)
    {
        try
        {
            using var patience = new CancellationTokenSource(Goodbye, time);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, patience.Token);
        }
        catch (Exception error)
            when (error is WebSocketException or OperationCanceledException or InvalidOperationException or IOException)
        { }
        socket.Abort();
    }

    public void Dispose()
    {
        socket.Dispose();
        _sending.Dispose();
    }
}
