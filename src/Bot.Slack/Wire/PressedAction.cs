namespace Bot.Slack.Wire;

/// <summary>What was pressed.</summary>
internal sealed record PressedAction(string? ActionId, string? BlockId, string? ActionTs, string? Value)
{
    // What a button carries belongs into no log.
    public override string ToString() => ActionId ?? "";
}
