using System.Text.Json;

namespace Bot.Slack.Translate;

/// <summary>
/// What a view must carry with it, because what comes back from it does not say where it was opened (§7). Its state is
/// signed for its room, so a wrong place opens nothing.
/// </summary>
internal sealed record ViewPlace(string Channel, string? Thread, bool IsDirect, Uri? ResponseUrl, string State)
{
    public string Write() => JsonSerializer.Serialize(this, ViewPlaceJson.Default.ViewPlace);

    public static ViewPlace? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text)
                ? null
                : JsonSerializer.Deserialize(text, ViewPlaceJson.Default.ViewPlace);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The way back is a secret, and what was asked belongs into no log.
    public override string ToString() => Channel;
}
