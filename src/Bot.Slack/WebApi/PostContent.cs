namespace Bot.Slack.WebApi;

/// <summary>What a message says: its blocks, and the words that stand for them in notifications and for screen readers.</summary>
internal sealed record PostContent(string Text, IReadOnlyList<Wire.Block> Blocks)
{
    public string BlocksJson { get; } =
        System.Text.Json.JsonSerializer.Serialize(Blocks, Wire.SlackJson.Default.IReadOnlyListBlock);
}
