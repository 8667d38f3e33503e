namespace Emulator.Slack.World;

/// <summary>A file that somebody puts into a form.</summary>
/// <param name="DeclaredSize">What Slack says of its size; the true one where nothing else is said.</param>
/// <param name="Url">Where Slack says it lies; the emulator's own address where nothing else is said.</param>
public sealed record SentFile(string Name, byte[] Content, long? DeclaredSize = null, string? Url = null);
