namespace Bot.Storage.Discussions;

/// <summary>What a key means within one discussion.</summary>
/// <param name="Member">As the platform names them; <see langword="null"/> once they have been deleted.</param>
/// <param name="Name">The shown name; empty once they have been deleted.</param>
public sealed record MemberRow(long Key, string? Member, string Name);
