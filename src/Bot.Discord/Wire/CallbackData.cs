namespace Bot.Discord.Wire;

/// <summary>What a first answer holds: a message, a form or values to choose from (§5.2).</summary>
internal sealed record CallbackData
{
    public string? Content { get; init; }
    public AllowedMentions? AllowedMentions { get; init; }
    public int? Flags { get; init; }
    public IReadOnlyList<Component>? Components { get; init; }
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    public IReadOnlyList<Choice>? Choices { get; init; }
    public string? CustomId { get; init; }
    public string? Title { get; init; }
}
