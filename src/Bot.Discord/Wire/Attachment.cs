namespace Bot.Discord.Wire;

/// <summary>A file of a message: by its index when it is sent, by its id when it is read back (§7.4).</summary>
internal sealed record Attachment
{
    public string? Filename { get; init; }
    public string? Description { get; init; }

    /// <summary>A number when sent, a string when read back.</summary>
    public System.Text.Json.JsonElement? Id { get; init; }
}
