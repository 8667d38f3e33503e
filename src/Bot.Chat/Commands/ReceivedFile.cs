namespace Bot.Chat.Commands;

/// <summary>
/// A file that came with a form. Nothing of it is fetched before it is opened, and an open one never gives more bytes than
/// <paramref name="Size"/>: what is longer ends in an <see cref="InvalidDataException"/>.
/// </summary>
/// <param name="Name">As whoever sent it called it; it names no path here.</param>
/// <param name="Size">The most it holds, as the platform declared it.</param>
public sealed record ReceivedFile(string Name, long Size, Func<CancellationToken, Task<Stream>> Fetch)
{
    /// <summary>
    /// The bytes, once. Throws <see cref="Platforms.PlatformException"/> or <see cref="IOException"/> where they cannot be
    /// had.
    /// </summary>
    public async Task<Stream> OpenAsync(CancellationToken cancellationToken) =>
        new BoundedStream(await Fetch(cancellationToken), Size);
}
