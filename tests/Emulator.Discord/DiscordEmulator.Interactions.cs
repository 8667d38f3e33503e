using System.Text.Json;
using System.Text.Json.Nodes;
using Emulator.Discord.Rest;
using Emulator.Discord.World;

namespace Emulator.Discord;

/// <content>Answers to interactions, with their deadlines (§5).</content>
public sealed partial class DiscordEmulator
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TokenLives = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, EmulatedInteraction> _asked = [];

    private (int, JsonNode?) Answer(RestCall call)
    {
        if (
            !_asked.TryGetValue(call.Ids["interaction_id"], out var asked)
            || asked.Token != call.Ids["interaction_token"]
        )
            return (404, Error(10062, "Unknown interaction"));
        var (status, error) = Accept(asked, call.Body, call.Files);
        if (status != 204)
            asked.Refusals.Enqueue(error!["code"]!.GetValue<int>());
        return
            status == 204
            && call.Query.TryGetValue("with_response", out var wanted)
            && wanted is "true" or "True" or "1"
            ? (200, Response(asked))
            : (status, error);
    }

    private static JsonObject Response(EmulatedInteraction asked)
    {
        var response = new JsonObject
        {
            ["interaction"] = new JsonObject
            {
                ["id"] = asked.Id,
                ["type"] = asked.Type,
                ["response_message_id"] = asked.Original?.Id,
                ["response_message_loading"] = asked.Original?.IsLoading ?? false,
                ["response_message_ephemeral"] = asked.Original?.IsEphemeral ?? false,
            },
        };
        if (asked.FirstType is 4 or 7)
            response["resource"] = new JsonObject { ["type"] = asked.FirstType, ["message"] = Shown(asked.Original!) };
        return response;
    }

    /// <summary>Takes a first answer, by whichever way it came.</summary>
    private (int Status, JsonObject? Error) Accept(
        EmulatedInteraction asked,
        JsonElement body,
        IReadOnlyDictionary<string, byte[]> files
    )
    {
        var type = body.GetProperty("type").GetInt32();
        var data = body.TryGetProperty("data", out var given) ? given : default;
        if (asked.FirstType is not null)
            return (400, Error(40060, "Interaction has already been acknowledged."));
        if (Clock.Elapsed - asked.CreatedAt > AnswerWithin)
            return (404, Error(10062, "Unknown interaction"));
        if (!IsFitting(asked, type))
            return (400, FormError($"type {type} does not answer interactions of type {asked.Type}"));
        if (type == 7 && Change(asked.Pressed!, data, files) is { } fault)
            return (400, FormError(fault));
        asked.FirstType = type;
        asked.FirstAfter = Clock.Elapsed - asked.CreatedAt;
        asked.Answers++;
        switch (type)
        {
            case 4:
                asked.Original = NewMessage(asked.Channel, data, files, MessageType(asked), asked);
                asked.IsShown();
                break;
            case 5:
                asked.Original = NewMessage(asked.Channel, data, files, 20, asked);
                asked.Original.Flags |= 128;
                break;
            case 6 or 7:
                asked.Original = asked.Pressed;
                if (type == 7)
                    asked.IsShown();
                break;
            case 8:
                asked.Choices =
                [
                    .. data.GetProperty("choices")
                        .EnumerateArray()
                        .Select(choice => choice.GetProperty("value").ToString()),
                ];
                asked.IsShown();
                break;
            case 9:
                asked.Modal = JsonNode.Parse(data.GetRawText())!.AsObject();
                asked.IsShown();
                break;
        }
        asked.HasFirst();
        return (204, null);
    }

    /// <summary>What comes of a slash command and of a menu is told apart from other messages (§5.3).</summary>
    private static int MessageType(EmulatedInteraction asked) =>
        asked.Type != 2 ? 0
        : asked.Json["data"]!["type"]!.GetValue<int>() == 3 ? 23
        : 20;

    private static bool IsFitting(EmulatedInteraction asked, int type) =>
        type switch
        {
            4 or 5 => asked.Type is 2 or 3 or 5,
            6 or 7 => asked.Type is 3 || asked.Type is 5 && asked.Pressed is not null,
            8 => asked.Type == 4,
            9 => asked.Type is 2 or 3,
            _ => false,
        };

    private (int, JsonNode?) WithToken(RestCall call, Func<EmulatedInteraction, (int, JsonNode?)> act)
    {
        if (
            _asked.Values.FirstOrDefault(one => one.Token == call.Ids["webhook_token"])
            is not { FirstType: not null } asked
        )
            return (404, Error(10015, "Unknown Webhook"));
        if (Clock.Elapsed - asked.CreatedAt > TokenLives)
            return (401, Error(50027, "Invalid Webhook Token"));
        var (status, body) = act(asked);
        if (status >= 400)
            asked.Refusals.Enqueue(body!["code"]!.GetValue<int>());
        return (status, body);
    }

    private (int, JsonNode?) FollowUp(RestCall call) =>
        WithToken(
            call,
            asked =>
            {
                // What old bots rely on: the first message after a deferral fills it in, whoever was to see it (§5.2).
                if (asked.Original is { IsLoading: true } loading)
                    return Fill(asked, loading, call);
                if (!MayIn(_channels[asked.Channel], "SEND_MESSAGES"))
                    return (403, Error(50013, "Missing Permissions"));
                var message = NewMessage(asked.Channel, call.Body, call.Files, 0, asked);
                asked.FollowUps.Enqueue(message);
                asked.IsShown();
                return (200, Shown(message));
            }
        );

    private (int, JsonNode?) Fill(EmulatedInteraction asked, EmulatedMessage message, RestCall call)
    {
        if (Change(message, call.Body, call.Files) is { } fault)
            return (400, FormError(fault));
        message.Loaded();
        asked.IsShown();
        return (200, Shown(message));
    }

    private (int, JsonNode?) OnWebhook(
        RestCall call,
        Func<EmulatedInteraction, EmulatedMessage, (int, JsonNode?)> act
    ) =>
        WithToken(
            call,
            asked =>
            {
                var id = call.Ids["message_id"];
                var message = id == "@original" ? asked.Original : asked.FollowUps.FirstOrDefault(one => one.Id == id);
                return message is { IsDeleted: false } ? act(asked, message) : (404, Error(10008, "Unknown Message"));
            }
        );
}
