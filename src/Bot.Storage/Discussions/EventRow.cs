namespace Bot.Storage.Discussions;

/// <summary>An event as it is kept.</summary>
/// <param name="MemberKey">Who did it; 0 where nobody did.</param>
/// <param name="Body">JSON; the store does not look inside.</param>
/// <param name="Words"><see langword="null"/> where there are none, or none any more.</param>
/// <param name="Author">The shown name of whoever wrote the words, where that is somebody else.</param>
/// <param name="AuthorKey">The same writer's key, where it is known who they are.</param>
public sealed record EventRow(
    long Version,
    long MemberKey,
    DateTimeOffset At,
    string Body,
    string? Words = null,
    string? Author = null,
    long? AuthorKey = null
);
