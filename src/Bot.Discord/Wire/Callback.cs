namespace Bot.Discord.Wire;

/// <summary>The first answer to an interaction (§5.2).</summary>
internal sealed record Callback
{
    public int Type { get; init; }
    public CallbackData? Data { get; init; }
}
