namespace Bot.Discord.Wire;

/// <summary>What was wrong with a request, by Discord's own number (§3.3).</summary>
internal sealed record ErrorBody
{
    public int Code { get; init; }
    public string? Message { get; init; }

    /// <summary>Mirrors the request: which field, and why.</summary>
    public System.Text.Json.JsonElement? Errors { get; init; }
}
