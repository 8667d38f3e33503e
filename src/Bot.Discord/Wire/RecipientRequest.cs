namespace Bot.Discord.Wire;

/// <summary>Asks for the private conversation with a person (§7.5).</summary>
internal sealed record RecipientRequest
{
    public string RecipientId { get; init; } = "";
}
