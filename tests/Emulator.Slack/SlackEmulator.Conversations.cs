using Emulator.Slack.WebApi;
using Emulator.Slack.World;

namespace Emulator.Slack;

/// <content>The methods <c>conversations.*</c>.</content>
public sealed partial class SlackEmulator
{
    /// <summary>The app is of the class that may look at history once a minute, fifteen messages at a time.</summary>
    public bool IsHistoryRestricted { get; set; }

    /// <summary>A conversation the bot can see: others do not exist for it.</summary>
    private static EmulatedChannel Visible(ApiCall call, EmulatedWorkspace workspace, string name = "channel")
    {
        var id =
            call.Text(name)
            ?? throw new RefusedException(name == "channel" ? "channel_not_found" : "invalid_arguments");
        return workspace.Rooms.Find(channel =>
                channel.Id == id && !channel.IsDeleted && (channel.Kind == ChannelKind.Public || channel.HasBot)
            ) ?? throw new RefusedException("channel_not_found");
    }

    /// <summary>A conversation the bot is in.</summary>
    private static EmulatedChannel Inside(ApiCall call, EmulatedWorkspace workspace, string name = "channel")
    {
        var channel = Visible(call, workspace, name);
        return channel.HasBot ? channel : throw new RefusedException("not_in_channel");
    }

    private static JsonObject ChannelInfo(ApiCall call, EmulatedWorkspace workspace)
    {
        var channel = Visible(call, workspace);
        var json = channel.Json();
        if (call.Flag("include_num_members"))
            json["num_members"] = channel.Members.Count;
        return new JsonObject { ["channel"] = json };
    }

    private static JsonObject ListChannels(ApiCall call, EmulatedWorkspace workspace) =>
        Page(call, Chosen(call, workspace, onlyOwn: false), 100, channel => channel.Json(), "channels");

    private static JsonObject ListOwnChannels(ApiCall call, EmulatedWorkspace workspace) =>
        Page(call, Chosen(call, workspace, onlyOwn: true), 100, channel => channel.Json(), "channels");

    private static List<EmulatedChannel> Chosen(ApiCall call, EmulatedWorkspace workspace, bool onlyOwn)
    {
        var types = (call.Text("types") ?? "public_channel").Split(',', StringSplitOptions.TrimEntries);
        if (types.Except(["public_channel", "private_channel", "mpim", "im"]).Any())
            throw new RefusedException("invalid_types");
        return workspace.Rooms.FindAll(channel =>
            !channel.IsDeleted
            && (channel.HasBot || !onlyOwn && channel.Kind == ChannelKind.Public)
            && !(channel.IsArchived && call.Flag("exclude_archived"))
            && types.Contains(
                channel.Kind switch
                {
                    ChannelKind.Direct => "im",
                    ChannelKind.Private => "private_channel",
                    _ => "public_channel",
                }
            )
        );
    }

    private static JsonObject ListMembers(ApiCall call, EmulatedWorkspace workspace) =>
        Page(call, [.. Visible(call, workspace).Members], 100, member => member, "members");

    private JsonObject History(ApiCall call, EmulatedWorkspace workspace)
    {
        var channel = Inside(call, workspace);
        if (IsHistoryRestricted && Limits.Take("history", workspace.Id, 1) is { } seconds)
            return new JsonObject { ["retry"] = seconds };
        var shown = Within(call, channel.Messages.Where(one => !one.IsReply || one.IsBroadcast)).Reverse().ToList();
        var most = IsHistoryRestricted ? 15 : 999;
        var answer = Page(call, shown, Math.Min(100, most), one => Stored(call, one), "messages", most);
        answer["pin_count"] = channel.Pins.Count;
        return answer;
    }

    private JsonObject Replies(ApiCall call, EmulatedWorkspace workspace)
    {
        var channel = Inside(call, workspace);
        if (IsHistoryRestricted && Limits.Take("replies", workspace.Id, 1) is { } seconds)
            return new JsonObject { ["retry"] = seconds };
        var ts = call.Needed("ts");
        if (!channel.Messages.Exists(one => one.Ts == ts && !one.IsEphemeral))
            throw new RefusedException("thread_not_found");
        var thread = Within(call, channel.Messages.Where(one => one.ThreadTs == ts && one.Ts != ts))
            .Prepend(channel.Messages.Find(one => one.Ts == ts)!)
            .ToList();
        return Page(
            call,
            thread,
            IsHistoryRestricted ? 15 : 1000,
            one => Stored(call, one),
            "messages",
            IsHistoryRestricted ? 15 : 1000
        );
    }

    private static IEnumerable<EmulatedMessage> Within(ApiCall call, IEnumerable<EmulatedMessage> messages)
    {
        var (oldest, latest) = (Bound(call, "oldest"), Bound(call, "latest"));
        var isInclusive = call.Flag("inclusive");
        return messages.Where(one =>
            one is { IsEphemeral: false, IsDeleted: false }
            && (oldest is null || Micros(one.Ts) > oldest || isInclusive && Micros(one.Ts) == oldest)
            && (latest is null || Micros(one.Ts) < latest || isInclusive && Micros(one.Ts) == latest)
        );
    }

    private static decimal? Bound(ApiCall call, string name) =>
        call.Text(name) is not { } text ? null
        : decimal.TryParse(text, out var value) ? value * 1_000_000
        : throw new RefusedException($"invalid_ts_{name}");

    private static decimal Micros(string ts) => decimal.Parse(ts) * 1_000_000;

    private static JsonObject Stored(ApiCall call, EmulatedMessage message)
    {
        var json = message.Json(withPayload: call.Flag("include_all_metadata"));
        var replies = message.Channel.Messages.FindAll(one =>
            one.ThreadTs == message.Ts && one.Ts != message.Ts && one is { IsDeleted: false, IsEphemeral: false }
        );
        if (replies.Count == 0)
            return json;
        var users = replies.Select(one => one.User).Distinct().ToList();
        json["thread_ts"] = message.Ts;
        json["reply_count"] = replies.Count;
        json["reply_users_count"] = users.Count;
        json["latest_reply"] = replies[^1].Ts;
        json["reply_users"] = new JsonArray([.. users.Select(one => (JsonNode?)one)]);
        return json;
    }

    private static JsonObject Join(ApiCall call, EmulatedWorkspace workspace)
    {
        var channel = Visible(call, workspace);
        if (channel.Kind != ChannelKind.Public)
            throw new RefusedException("method_not_supported_for_channel_type");
        if (channel.IsArchived)
            throw new RefusedException("is_archived");
        var wasIn = !channel.Members.Add(workspace.BotUserId);
        var answer = new JsonObject { ["channel"] = channel.Json() };
        if (wasIn)
            answer["warning"] = "already_in_channel";
        return answer;
    }

    private JsonObject OpenDirect(ApiCall call, EmulatedWorkspace workspace)
    {
        if (call.Text("channel") is not null)
            return new JsonObject { ["channel"] = new JsonObject { ["id"] = Visible(call, workspace).Id } };
        var users = (call.Text("users") ?? throw new RefusedException("users_list_not_supplied")).Split(',');
        if (users.Length != 1)
            throw new RefusedException(users.Length > 8 ? "too_many_users" : "invalid_user_combination");
        var user = workspace.People.Find(one => one.Id == users[0]) ?? throw new RefusedException("user_not_found");
        if (user.IsDeleted)
            throw new RefusedException("user_disabled");
        var wasOpen = workspace.Rooms.Exists(channel => channel.With == user.Id);
        var direct = DirectOf(user);
        return new JsonObject
        {
            ["no_op"] = wasOpen,
            ["already_open"] = wasOpen,
            ["channel"] = call.Flag("return_im") ? direct.Json() : new JsonObject { ["id"] = direct.Id },
        };
    }
}
