using System.Text.Json.Serialization;

namespace Bot.Slack.Wire;

/// <summary>What stands inside a block: words, a piece of rich text or something to press or fill in.</summary>
[JsonDerivedType(typeof(TextObject))]
[JsonDerivedType(typeof(RichText))]
[JsonDerivedType(typeof(Control))]
internal abstract record Part
{
    public required string Type { get; init; }
}
