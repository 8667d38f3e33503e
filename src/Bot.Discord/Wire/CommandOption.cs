namespace Bot.Discord.Wire;

/// <summary>An option of a registered command, or a subcommand (§4.2).</summary>
internal sealed record CommandOption
{
    public int Type { get; init; }
    public string Name { get; init; } = "";
    public string Description { get; init; } = "";
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }
    public bool? Required { get; init; }
    public bool? Autocomplete { get; init; }
    public int? MaxLength { get; init; }
    public IReadOnlyList<CommandOption>? Options { get; init; }
}
