using System.Text.RegularExpressions;
using Emulator.Slack.Checks;
using Emulator.Slack.WebApi;
using Emulator.Slack.World;

namespace Emulator.Slack;

/// <content>The methods <c>chat.*</c>, pins and reactions.</content>
public sealed partial class SlackEmulator
{
    private const int LongestText = 40_000;
    private const int LongestUpdate = 4000;

    /// <summary>Whether direct conversations with the bot are allowed in the app's settings.</summary>
    public bool IsMessagesTabOn { get; set; } = true;

    private JsonObject PostMessage(ApiCall call, EmulatedWorkspace workspace)
    {
        var channel = Writable(call, workspace);
        if (Limits.TakePost(channel.Id) is { } seconds)
            return new JsonObject { ["retry"] = seconds };
        var (text, blocks, metadata) = Content(call.Arguments);
        if (text is null && blocks is null)
            throw new RefusedException("no_text");
        var thread = ThreadOf(call, channel);
        var message = new EmulatedMessage
        {
            Ts = NextTs(channel),
            Channel = channel,
            User = workspace.BotUserId,
            ThreadTs = thread,
            Text = Shortened(text ?? ""),
            Blocks = blocks,
            Metadata = metadata,
            IsFromBot = true,
            IsBroadcast = thread is not null && call.Flag("reply_broadcast"),
            Posted = call.Arguments.DeepClone().AsObject(),
        };
        Store(message);
        return new JsonObject
        {
            ["channel"] = channel.Id,
            ["ts"] = message.Ts,
            ["message"] = message.Json(),
        };
    }

    private JsonObject PostEphemeral(ApiCall call, EmulatedWorkspace workspace)
    {
        var channel = Writable(call, workspace);
        var user = call.Needed("user");
        if (!channel.Members.Contains(user))
            throw new RefusedException("user_not_in_channel");
        var (text, blocks, metadata) = Content(call.Arguments);
        if (text is null && blocks is null)
            throw new RefusedException("no_text");
        var message = new EmulatedMessage
        {
            Ts = NextTs(channel),
            Channel = channel,
            User = workspace.BotUserId,
            ThreadTs = ThreadOf(call, channel),
            Text = Shortened(text ?? ""),
            Blocks = blocks,
            Metadata = metadata,
            IsFromBot = true,
            OnlyFor = user,
            Posted = call.Arguments.DeepClone().AsObject(),
        };
        channel.Messages.Add(message);
        return new JsonObject { ["message_ts"] = message.Ts };
    }

    private JsonObject UpdateMessage(ApiCall call, EmulatedWorkspace workspace)
    {
        var message = Own(call, workspace, "ts", "cant_update_message");
        if (call.Text("text") is { Length: > LongestUpdate })
            throw new RefusedException("msg_too_long");
        var (text, blocks, metadata) = Content(call.Arguments);
        if (text is not null || blocks is not null)
            (message.Text, message.Blocks) = (text ?? "", blocks);
        if (call.Arguments["metadata"] is JsonObject)
            message.Metadata = metadata;
        message.Edits++;
        Echo(message, "message_changed");
        return new JsonObject
        {
            ["channel"] = message.Channel.Id,
            ["ts"] = message.Ts,
            ["text"] = message.Text,
            ["message"] = message.Json(),
        };
    }

    private JsonObject DeleteMessage(ApiCall call, EmulatedWorkspace workspace)
    {
        var message = Own(call, workspace, "ts", "cant_delete_message");
        message.IsDeleted = true;
        message.Channel.Pins.Remove(message.Ts);
        Echo(message, "message_deleted");
        return new JsonObject { ["channel"] = message.Channel.Id, ["ts"] = message.Ts };
    }

    private static JsonObject Permalink(ApiCall call, EmulatedWorkspace workspace)
    {
        var channel = Visible(call, workspace);
        var ts = call.Needed("message_ts");
        var message =
            channel.Messages.Find(one => one.Ts == ts && one is { IsDeleted: false, IsEphemeral: false })
            ?? throw new RefusedException("message_not_found");
        var link =
            $"https://{workspace.Domain}.slack.com/archives/{channel.Id}/p{ts.Replace(".", "", StringComparison.Ordinal)}";
        if (message.IsReply)
            link += $"?thread_ts={message.ThreadTs}&cid={channel.Id}";
        return new JsonObject { ["channel"] = channel.Id, ["permalink"] = link };
    }

    private EmulatedChannel Writable(ApiCall call, EmulatedWorkspace workspace)
    {
        var id = call.Text("channel");
        var channel = workspace.People.Find(user => user.Id == id && !user.IsBot) is { } user
            ? DirectOf(user)
            : Visible(call, workspace);
        if (channel.Kind == ChannelKind.Direct && !IsMessagesTabOn)
            throw new RefusedException("messages_tab_disabled");
        if (channel.IsArchived)
            throw new RefusedException("is_archived");
        var mayWrite =
            channel.HasBot || call.Method == "chat.postMessage" && workspace.Scopes.Contains("chat:write.public");
        if (!mayWrite)
            throw new RefusedException("not_in_channel");
        return channel.IsReadOnly ? throw new RefusedException("restricted_action_read_only_channel") : channel;
    }

    private static EmulatedMessage Named(ApiCall call, EmulatedChannel channel, string name)
    {
        var ts = call.Needed(name);
        return channel.Messages.Find(one => one.Ts == ts && one is { IsEphemeral: false, IsDeleted: false })
            ?? throw new RefusedException("message_not_found");
    }

    private static EmulatedMessage Own(ApiCall call, EmulatedWorkspace workspace, string name, string otherwise)
    {
        var message = Named(call, Inside(call, workspace), name);
        return message.IsFromBot ? message : throw new RefusedException(otherwise);
    }

    private static string? ThreadOf(ApiCall call, EmulatedChannel channel)
    {
        if (call.Text("thread_ts") is not { } thread)
            return null;
        var parent =
            channel.Messages.Find(one => one.Ts == thread && !one.IsEphemeral)
            ?? throw new RefusedException("cannot_reply_to_message");
        if (parent.IsReply)
            throw new RefusedException("cannot_reply_to_message");
        parent.ThreadTs = parent.Ts;
        return thread;
    }

    /// <summary>What is said in a call, an acknowledgement or at a <c>response_url</c>, held to Slack's rules.</summary>
    private (string? Text, JsonArray? Blocks, JsonObject? Metadata) Content(JsonObject said)
    {
        var text =
            said["text"] is JsonValue value && value.TryGetValue<string>(out var words) && words.Length > 0
                ? words
                : null;
        if (said["markdown_text"] is not null && (text is not null || said["blocks"] is not null))
            throw new RefusedException("markdown_text_conflict");
        text ??= said["markdown_text"]?.GetValue<string>();
        if (said["attachments"] is JsonArray { Count: > 100 })
            throw new RefusedException("too_many_attachments");
        JsonArray? blocks = null;
        if (said["blocks"] is { } given)
        {
            blocks = given as JsonArray ?? throw new RefusedException("invalid_blocks_format");
            Hold(BlockRules.OfMessage(blocks));
            CheckFiles(blocks);
            blocks = blocks.Count == 0 ? null : blocks.DeepClone().AsArray();
        }
        return (text, blocks, Metadata(said["metadata"]));
    }

    /// <summary>Throws, and records it, where a rule is broken.</summary>
    private void Hold(BlockFault? fault)
    {
        _ledger.Count("Length limits");
        if (fault is null)
            return;
        Break("Length limits", $"{fault.Message} at {fault.Place}");
        throw new RefusedException(fault.Error, $"{fault.Message} [json-pointer:{fault.Place}]");
    }

    private static JsonObject? Metadata(JsonNode? given)
    {
        if (given is null)
            return null;
        if (given is not JsonObject metadata)
            throw new RefusedException("invalid_metadata_format");
        if (metadata.Count == 0)
            return null;
        if (metadata["event_type"] is not JsonValue || metadata["event_payload"] is not JsonObject payload)
            throw new RefusedException("invalid_metadata_schema");
        if (
            !Regex.IsMatch(
                metadata["event_type"]!.GetValue<string>(),
                "^[A-Za-z0-9_]+$",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
        )
            throw new RefusedException("invalid_metadata_format");
        if (payload.ToJsonString().Length > 8000)
            throw new RefusedException("metadata_too_large");
        return metadata.DeepClone().AsObject();
    }

    private static string Shortened(string text) => text.Length > LongestText ? text[..LongestText] : text;

    private void Store(EmulatedMessage message)
    {
        message.Channel.Messages.Add(message);
        Echo(message, null);
    }

    /// <summary>Direct messages come back to the app that wrote them, as its manifest asks for all of them.</summary>
    private void Echo(EmulatedMessage message, string? subtype)
    {
        if (message.Channel.Kind != ChannelKind.Direct || message.IsEphemeral)
            return;
        var inner = subtype is null
            ? message.Json(withPayload: false)
            : new JsonObject
            {
                ["type"] = "message",
                ["subtype"] = subtype,
                ["ts"] = NextTs(message.Channel),
                ["message"] = message.Json(withPayload: false),
                ["previous_message"] = message.Json(withPayload: false),
                ["deleted_ts"] = message.Ts,
                ["hidden"] = true,
            };
        inner["channel"] = message.Channel.Id;
        inner["channel_type"] = "im";
        Tell(message.Channel.Workspace, inner, channel: message.Channel, said: message);
    }

    private static JsonObject AddPin(ApiCall call, EmulatedWorkspace workspace)
    {
        var channel = Inside(call, workspace);
        var message = Named(call, channel, "timestamp");
        if (channel.Pins.Contains(message.Ts))
            throw new RefusedException("already_pinned");
        if (channel.Pins.Count >= 100)
            throw new RefusedException("too_many_pins");
        channel.Pins.Add(message.Ts);
        return [];
    }

    private static JsonObject RemovePin(ApiCall call, EmulatedWorkspace workspace)
    {
        var channel = Inside(call, workspace);
        return channel.Pins.Remove(Named(call, channel, "timestamp").Ts) ? [] : throw new RefusedException("no_pin");
    }

    private static JsonObject AddReaction(ApiCall call, EmulatedWorkspace workspace)
    {
        var message = Named(call, Inside(call, workspace), "timestamp");
        return message.Reactions.Add((call.Needed("name"), workspace.BotUserId))
            ? []
            : throw new RefusedException("already_reacted");
    }

    private static JsonObject RemoveReaction(ApiCall call, EmulatedWorkspace workspace)
    {
        var message = Named(call, Inside(call, workspace), "timestamp");
        return message.Reactions.Remove((call.Needed("name"), workspace.BotUserId))
            ? []
            : throw new RefusedException("no_reaction");
    }
}
