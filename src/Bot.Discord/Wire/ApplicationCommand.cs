namespace Bot.Discord.Wire;

/// <summary>A command as it is registered (§4.1).</summary>
internal sealed record ApplicationCommand
{
    public string Name { get; init; } = "";
    public int Type { get; init; } = 1;
    public string? Description { get; init; }
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }
    public IReadOnlyList<CommandOption>? Options { get; init; }
    public string? DefaultMemberPermissions { get; init; }
    public IReadOnlyList<int>? IntegrationTypes { get; init; }
    public IReadOnlyList<int>? Contexts { get; init; }
}
