namespace Bot.Discord.Wire;

/// <summary>A component of any type; which fields it has depends on the type (§8).</summary>
internal sealed record Component
{
    public int Type { get; init; }
    public int? Id { get; init; }
    public string? CustomId { get; init; }
    public int? Style { get; init; }
    public string? Label { get; init; }
    public string? Url { get; init; }
    public bool? Disabled { get; init; }
    public string? Content { get; init; }
    public IReadOnlyList<Component>? Components { get; init; }
    public IReadOnlyList<MediaItem>? Items { get; init; }
    public MediaReference? File { get; init; }
    public string? Description { get; init; }
    public string? Value { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
    public string? Placeholder { get; init; }
    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }
    public bool? Required { get; init; }
    public IReadOnlyList<SelectOption>? Options { get; init; }

    /// <summary>What a label stands over.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("component")]
    public Component? Labelled { get; init; }
}
