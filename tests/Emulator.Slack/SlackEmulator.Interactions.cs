using Emulator.Slack.Reading;
using Emulator.Slack.World;

namespace Emulator.Slack;

/// <content>The payloads of presses, submissions and shortcuts.</content>
public sealed partial class SlackEmulator
{
    private string NewTrigger() =>
        $"{Interlocked.Increment(ref _lastId)}.{TrueTime.ToUnixTimeSeconds()}.{Guid.NewGuid():N}";

    private static (JsonObject Block, JsonObject Element) Labelled(JsonArray? blocks, string label)
    {
        foreach (var (index, block) in (blocks ?? []).Index())
            Name(block!.AsObject(), index);
        return
            Elements.All(blocks).Where(one => Elements.Label(one.Element) == label).DefaultIfEmpty().First()
                is { Block: not null } found
            ? found
            : throw new InvalidOperationException(
                $"There is no “{label}” to press, only {string.Join(", ", Elements.All(blocks).Select(one => Elements.Label(one.Element)))}."
            );
    }

    private Gesture Act(
        EmulatedUser who,
        JsonObject block,
        JsonObject element,
        string? chosen,
        EmulatedMessage? message,
        EmulatedView? view
    )
    {
        var payload = Interaction("block_actions", who);
        payload["container"] = message is null
            ? new JsonObject { ["type"] = "view", ["view_id"] = view!.Id }
            : Container(message);
        if (message is not null)
        {
            payload["channel"] = Place(message.Channel);
            if (!message.IsEphemeral)
                payload["message"] = message.Json();
            payload["state"] = new JsonObject { ["values"] = new JsonObject() };
        }
        else
            payload["view"] = view!.Sent(Filled(view, []));
        payload["actions"] = new JsonArray(Action(block, element, chosen));
        return Deliver(Interact(payload, who, message?.Channel, message, view, withUrl: message is not null));
    }

    private JsonObject Action(JsonObject block, JsonObject element, string? chosen)
    {
        var action = Elements.Name(element) == "button" ? [] : Elements.State(element, chosen);
        foreach (var name in (string[])["type", "action_id", "text", "value", "url", "style"])
        {
            if (element[name] is { } value)
                action[name] = value.DeepClone();
        }
        action["block_id"] = block["block_id"]!.DeepClone();
        action["action_ts"] = $"{TrueTime.ToUnixTimeSeconds()}.{Interlocked.Increment(ref _lastId):D6}";
        return action;
    }

    private static JsonObject Container(EmulatedMessage message)
    {
        var container = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Channel.Id,
            ["is_ephemeral"] = message.IsEphemeral,
        };
        if (message.ThreadTs is not null)
            container["thread_ts"] = message.ThreadTs;
        return container;
    }

    private static JsonObject Place(EmulatedChannel channel) =>
        new() { ["id"] = channel.Id, ["name"] = channel.Kind == ChannelKind.Private ? "privategroup" : channel.Name };

    private static JsonObject Interaction(string type, EmulatedUser who) =>
        new()
        {
            ["type"] = type,
            ["team"] = new JsonObject { ["id"] = who.Workspace.Id, ["domain"] = who.Workspace.Domain },
            ["user"] = new JsonObject
            {
                ["id"] = who.Id,
                ["username"] = who.Name.ToLowerInvariant(),
                ["name"] = who.Name.ToLowerInvariant(),
                ["team_id"] = who.Workspace.Id,
            },
            ["api_app_id"] = AppId,
            ["token"] = Verification,
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
        };

    private Gesture Interact(
        JsonObject payload,
        EmulatedUser who,
        EmulatedChannel? channel,
        EmulatedMessage? on,
        EmulatedView? view,
        bool withUrl
    )
    {
        var trigger = payload["type"]!.GetValue<string>() is "view_closed" or "block_suggestion" ? null : NewTrigger();
        var url = withUrl ? NewResponseUrl() : null;
        if (trigger is not null)
            payload["trigger_id"] = trigger;
        if (url is not null)
            payload["response_url"] = url;
        return new Gesture
        {
            Kind = GestureKind.Interaction,
            Payload = payload,
            Workspace = who.Workspace,
            User = who,
            Channel = channel,
            On = on,
            In = view,
            TriggerId = trigger,
            ResponseUrl = url,
            At = Clock.Elapsed,
        };
    }

    private static JsonObject Filled(EmulatedView view, (string Field, string Value)[] values)
    {
        var state = new JsonObject();
        var used = 0;
        foreach (var (block, element) in Elements.All(view.Blocks).Where(one => Elements.Name(one.Element) != "button"))
        {
            var (blockId, actionId) = (block["block_id"]!.GetValue<string>(), element["action_id"]!.GetValue<string>());
            var label = block["label"]?["text"]?.GetValue<string>();
            var given = Array.FindIndex(
                values,
                one => one.Field == blockId || one.Field == actionId || one.Field == label
            );
            used += given < 0 ? 0 : 1;
            state[blockId] ??= new JsonObject();
            state[blockId]![actionId] = Elements.State(element, given < 0 ? null : values[given].Value);
        }
        return used == values.Length
            ? state
            : throw new InvalidOperationException("A field that was to be filled in is not in the form.");
    }
}
