namespace Bot.Discord.Wire;

/// <summary>A person in a server; permissions come with interactions alone, counted for the channel they were made in (§12).</summary>
internal sealed record GuildMember
{
    public User? User { get; init; }
    public string? Nick { get; init; }
    public IReadOnlyList<string>? Roles { get; init; }
    public string? Permissions { get; init; }
    public DateTimeOffset? CommunicationDisabledUntil { get; init; }
}
