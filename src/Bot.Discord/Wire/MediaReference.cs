namespace Bot.Discord.Wire;

/// <summary>Where a component finds its file: <c>attachment://name</c> (§8.4).</summary>
internal sealed record MediaReference
{
    public string Url { get; init; } = "";
}
