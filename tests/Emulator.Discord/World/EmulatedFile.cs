namespace Emulator.Discord.World;

/// <summary>A file that a member puts into a form.</summary>
/// <param name="DeclaredSize">What Discord says of its size; the true one where nothing else is said.</param>
/// <param name="Url">Where Discord says it lies; the emulator's own address where nothing else is said.</param>
public sealed record EmulatedFile(string Name, byte[] Content, long? DeclaredSize = null, string? Url = null)
{
    private static long _last = 900_000;

    public string Id { get; } = Interlocked.Increment(ref _last).ToString();
}
