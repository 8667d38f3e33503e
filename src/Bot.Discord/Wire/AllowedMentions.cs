namespace Bot.Discord.Wire;

/// <summary>Whom a message may ping: one role by its id at the most, and nobody by what stands in the text (§7.3).</summary>
internal sealed record AllowedMentions
{
    public static readonly AllowedMentions None = new();

    public IReadOnlyList<string> Parse { get; init; } = [];
    public IReadOnlyList<string>? Roles { get; init; }
}
