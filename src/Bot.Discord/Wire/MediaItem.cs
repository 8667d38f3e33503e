namespace Bot.Discord.Wire;

/// <summary>A picture in a gallery, with the words that say the same (§8.4).</summary>
internal sealed record MediaItem
{
    public MediaReference Media { get; init; } = new();
    public string? Description { get; init; }
}
