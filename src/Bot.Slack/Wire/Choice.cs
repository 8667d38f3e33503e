namespace Bot.Slack.Wire;

/// <summary>One of the values of a field.</summary>
internal sealed record Choice
{
    public required TextObject Text { get; init; }
    public required string Value { get; init; }
}
