namespace Bot.Discord.Wire;

/// <summary>A server, whole or as a stub that only tells whether it can be reached (§2.6, §12).</summary>
internal sealed record Guild
{
    public string Id { get; init; } = "";
    public string? Name { get; init; }
    public bool? Unavailable { get; init; }
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>The bot's own, channels apart; only in the list of its servers.</summary>
    public string? Permissions { get; init; }
    public string? OwnerId { get; init; }
    public string? PreferredLocale { get; init; }
    public string? SystemChannelId { get; init; }
    public IReadOnlyList<Role>? Roles { get; init; }
    public IReadOnlyList<Channel>? Channels { get; init; }
}
