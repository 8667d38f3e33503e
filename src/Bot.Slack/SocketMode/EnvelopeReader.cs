using System.Text.Json;
using Bot.Slack.Translate;
using Bot.Slack.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.SocketMode;

/// <summary>Reads what envelopes hold. What nobody wants or can read is logged and passed over.</summary>
internal sealed class EnvelopeReader(ILogger<EnvelopeReader> log)
{
    public Happening? Read(string type, JsonElement payload)
    {
        try
        {
            return type switch
            {
                "events_api" => Event(payload.Deserialize(SlackJson.Default.EventCallback)),
                "slash_commands" => payload.Deserialize(SlackJson.Default.SlashCommand) is { } command
                    ? Incoming.Read(command)
                    : null,
                "interactive" => payload.Deserialize(SlackJson.Default.Interaction) is { } interaction
                    ? Incoming.Read(interaction)
                    : null,
                _ => Unknown(type),
            };
        }
        catch (JsonException)
        {
            Log.UnreadableFrame(log);
            return null;
        }
    }

    public Happening? Event(EventCallback? callback)
    {
        if (callback is { Type: "app_rate_limited" })
            Log.EventsLimited(log, callback.TeamId ?? "");
        return callback is null ? null : Incoming.Read(callback);
    }

    private Happening? Unknown(string type)
    {
        Log.UnknownFrame(log, type);
        return null;
    }
}
