namespace Bot.Discord.Wire;

/// <summary>A command, a press, a sent form or a word half typed (§5.1).</summary>
internal sealed record Interaction
{
    public string Id { get; init; } = "";
    public string ApplicationId { get; init; } = "";
    public int Type { get; init; }
    public string Token { get; init; } = "";
    public InteractionData? Data { get; init; }
    public string? GuildId { get; init; }
    public string? ChannelId { get; init; }
    public Channel? Channel { get; init; }
    public GuildMember? Member { get; init; }
    public User? User { get; init; }
    public Message? Message { get; init; }
    public string? AppPermissions { get; init; }
    public string? Locale { get; init; }
    public string? GuildLocale { get; init; }
    public long? AttachmentSizeLimit { get; init; }

    /// <summary>Never the token.</summary>
    public override string ToString() => $"Interaction {Id}";
}
