namespace Bot.Discord.Wire;

/// <summary>One value of a select (§8.2).</summary>
internal sealed record SelectOption
{
    public string Label { get; init; } = "";
    public string Value { get; init; } = "";
    public bool? Default { get; init; }
}
