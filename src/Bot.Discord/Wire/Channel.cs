namespace Bot.Discord.Wire;

/// <summary>A channel, thread or private conversation (§9).</summary>
internal sealed record Channel
{
    public string Id { get; init; } = "";
    public int Type { get; init; }
    public string? GuildId { get; init; }
    public string? ParentId { get; init; }
    public string? Name { get; init; }
    public IReadOnlyList<Overwrite>? PermissionOverwrites { get; init; }

    /// <summary>Announcement, public and private threads.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsThread => Type is 10 or 11 or 12;
}
