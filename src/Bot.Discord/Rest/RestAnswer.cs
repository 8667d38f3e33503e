using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Chat.Platforms;

namespace Bot.Discord.Rest;

/// <summary>What Discord answered where it did what it was asked.</summary>
/// <param name="Date">Discord's own clock, where it told it.</param>
internal sealed record RestAnswer(HttpStatusCode Status, byte[] Body, DateTimeOffset? Date)
{
    /// <summary>Reads the body; one that cannot be read is an outcome nobody knows.</summary>
    public T Read<T>(JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type)
                ?? throw new DiscordException(PlatformFault.OutcomeUnknown, "Discord answered with nothing.");
        }
        catch (JsonException error)
        {
            throw new DiscordException(PlatformFault.OutcomeUnknown, "Discord's answer cannot be read.", error);
        }
    }
}
