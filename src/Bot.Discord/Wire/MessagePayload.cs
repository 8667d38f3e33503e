namespace Bot.Discord.Wire;

/// <summary>A message to send or to change (§7.2, §7.5).</summary>
internal sealed record MessagePayload
{
    public string? Content { get; init; }
    public string? Nonce { get; init; }
    public bool? EnforceNonce { get; init; }
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;
    public int? Flags { get; init; }
    public IReadOnlyList<Component>? Components { get; init; }
    public IReadOnlyList<Attachment>? Attachments { get; init; }
}
