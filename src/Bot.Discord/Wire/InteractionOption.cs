using System.Text.Json;

namespace Bot.Discord.Wire;

/// <summary>An option as typed; a subcommand is an option that has options (§5.1).</summary>
internal sealed record InteractionOption
{
    public string Name { get; init; } = "";
    public int Type { get; init; }

    /// <summary>A string, a number or a truth, as the option's type says; raw text while it is being typed.</summary>
    public JsonElement? Value { get; init; }
    public IReadOnlyList<InteractionOption>? Options { get; init; }
    public bool? Focused { get; init; }
}
