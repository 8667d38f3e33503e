namespace Bot.Slack.Wire;

/// <summary>What matters of a person; flags of rank are missing for people of another workspace (§3.1).</summary>
internal sealed record SeenUser
{
    public string? Id { get; init; }
    public string? TeamId { get; init; }
    public string? Name { get; init; }
    public string? RealName { get; init; }
    public bool? Deleted { get; init; }
    public bool? IsBot { get; init; }
    public bool? IsAdmin { get; init; }
    public bool? IsOwner { get; init; }
    public bool? IsPrimaryOwner { get; init; }
    public bool? IsRestricted { get; init; }
    public bool? IsUltraRestricted { get; init; }
    public string? Locale { get; init; }
    public SeenProfile? Profile { get; init; }
}
