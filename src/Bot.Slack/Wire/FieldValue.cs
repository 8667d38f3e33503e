namespace Bot.Slack.Wire;

/// <summary>What one field holds.</summary>
internal sealed record FieldValue(string? Value, ChosenOption? SelectedOption, IReadOnlyList<SentFile>? Files = null)
{
    // What was filled in belongs into no log.
    public override string ToString() => nameof(FieldValue);
}
