namespace Bot.Discord.Wire;

/// <summary>What was typed, pressed or filled in (§5.1).</summary>
internal sealed record InteractionData
{
    public string? Name { get; init; }
    public int? Type { get; init; }
    public IReadOnlyList<InteractionOption>? Options { get; init; }
    public string? CustomId { get; init; }
    public int? ComponentType { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
    public IReadOnlyList<Component>? Components { get; init; }
    public string? TargetId { get; init; }
    public ResolvedData? Resolved { get; init; }
}
