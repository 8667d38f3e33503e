using System.Text.Json;
using Bot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Gateway;

/// <summary>Reads the few events that are needed; unknown and unreadable ones are logged and passed over (§1).</summary>
internal sealed class EventReader(ILogger log)
{
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>The event's content and lane; no content where nothing is to be done.</summary>
    public (object? Content, string? Lane) Read(Frame frame)
    {
        var name = frame.Event ?? "";
        try
        {
            switch (name)
            {
                case "INTERACTION_CREATE":
                    var interaction = frame.Data.Deserialize(DiscordJson.Default.Interaction);
                    // Values offered while typing come from memory and wait for nobody.
                    return (interaction, interaction?.Type == 4 ? null : $"channel {interaction?.ChannelId}");
                case "GUILD_CREATE" or "GUILD_DELETE":
                    var guild = frame.Data.Deserialize(DiscordJson.Default.Guild);
                    return (guild, $"guild {guild?.Id}");
                default:
                    if (_unknown.Count < 200 && _unknown.Add(name))
                        Log.UnknownEvent(log, name);
                    return (null, null);
            }
        }
        catch (JsonException error)
        {
            // The path names fields, never what stands in them.
            Log.UnreadableEvent(log, name, error.Path ?? "");
            return (null, null);
        }
    }
}
