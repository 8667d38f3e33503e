namespace Bot.Texts.Readers.Apart;

/// <summary>Lines from a process that is not trusted: never more bytes than the limit, however long a line is.</summary>
internal sealed class BoundedLines(Stream stream, long most)
{
    private byte[] _held = new byte[64 << 10];
    private int _start;
    private int _end;
    private long _read;

    /// <summary>The next line without its end, valid until the next call; <see langword="null"/> at the end, beyond the limit, and for a line that was never ended.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        var looked = 0;
        while (true)
        {
            var at = _held.AsSpan(_start + looked, _end - _start - looked).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var line = _held.AsMemory(_start, looked + at);
                _start += looked + at + 1;
                return line;
            }
            looked = _end - _start;
            MakeRoom();
            var read = await stream.ReadAsync(_held.AsMemory(_end), cancellationToken);
            _read += read;
            if (read == 0 || _read > most)
                return null;
            _end += read;
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _held.AsSpan(_start, _end - _start).CopyTo(_held);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _held.Length)
            Array.Resize(ref _held, 2 * _held.Length);
    }
}
