namespace Bot.Discord.Wire;

/// <summary>A value offered, for an option or while one is typed (§4.2).</summary>
internal sealed record Choice
{
    public string Name { get; init; } = "";
    public string Value { get; init; } = "";
}
