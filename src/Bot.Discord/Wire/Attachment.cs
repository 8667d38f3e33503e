namespace Bot.Discord.Wire;

/// <summary>A file of a message: by its index when it is sent, by its id when it is read back (§7.4).</summary>
internal sealed record Attachment
{
    public string? Id { get; init; }
    public string? Filename { get; init; }
    public string? Description { get; init; }
    public long? Size { get; init; }
    public string? Url { get; init; }
}
