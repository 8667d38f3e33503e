using System.Buffers;

namespace Bot.Discord.Interactions;

/// <summary>
/// The bytes a signature is made over: the time stamp's characters, and the untouched body behind them (§6). It holds
/// little more than has come, so that many who send little cannot fill the memory. Not for several threads.
/// </summary>
internal sealed class SignedRequest : IDisposable
{
    private const int First = 8 * 1024;

    private readonly int _start;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(First);
    private int _end;

    public SignedRequest(string timestamp) => _start = _end = SignatureCheck.WriteTimestamp(timestamp, _bytes);

    public ReadOnlySpan<byte> Signed => _bytes.AsSpan(0, _end);

    public ReadOnlySpan<byte> Body => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Reads to the end; <see langword="false"/> where more than <paramref name="most"/> bytes come.</summary>
    public async Task<bool> ReadAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_end == _bytes.Length)
                Grow();
            var count = await body.ReadAsync(_bytes.AsMemory(_end), cancellationToken);
            _end += count;
            if (_end - _start > most)
                return false;
            if (count == 0)
                return true;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * _bytes.Length);
        _bytes.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
