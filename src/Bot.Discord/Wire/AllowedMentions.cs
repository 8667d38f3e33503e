namespace Bot.Discord.Wire;

/// <summary>Whom a message may ping; ours never ping anyone (§7.3).</summary>
internal sealed record AllowedMentions
{
    public static readonly AllowedMentions None = new();

    public IReadOnlyList<string> Parse { get; init; } = [];
}
