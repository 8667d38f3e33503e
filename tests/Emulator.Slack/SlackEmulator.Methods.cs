using Emulator.Slack.WebApi;
using Emulator.Slack.World;

namespace Emulator.Slack;

/// <content>The methods there are, with their scopes and tiers.</content>
public sealed partial class SlackEmulator
{
    private const int Tier2 = 20;
    private const int Tier3 = 50;
    private const int Tier4 = 100;
    private const int Special = 600;

    private Dictionary<string, ApiMethod> Methods() =>
        new ApiMethod[]
        {
            new("auth.test", [], Special, Test),
            new("apps.connections.open", [], Tier3, (_, _) => OpenConnection()),
            new("oauth.v2.access", [], Tier4, Access),
            new("chat.postMessage", ["chat:write"], Special, PostMessage),
            new("chat.postEphemeral", ["chat:write"], Tier4, PostEphemeral),
            new("chat.update", ["chat:write"], Tier3, UpdateMessage),
            new("chat.delete", ["chat:write"], Tier3, DeleteMessage),
            new("chat.getPermalink", [], Special, Permalink),
            new("conversations.info", ["*:read"], Tier3, ChannelInfo),
            new("conversations.list", ["*:read"], Tier2, ListChannels),
            new("users.conversations", ["*:read"], Tier3, ListOwnChannels),
            new("conversations.members", ["*:read"], Tier4, ListMembers),
            new("conversations.history", ["*:history"], Tier3, History),
            new("conversations.replies", ["*:history"], Tier3, Replies),
            new("conversations.join", ["channels:join"], Tier3, Join),
            new("conversations.open", ["im:write", "mpim:write"], Tier3, OpenDirect),
            new("users.info", ["users:read"], Tier4, UserInfo),
            new("users.list", ["users:read"], Tier2, ListUsers),
            new("usergroups.list", ["usergroups:read"], Tier2, ListGroups),
            new("usergroups.users.list", ["usergroups:read"], Tier2, ListGroupMembers),
            new("team.info", ["team:read"], Tier3, TeamInfo),
            new("bots.info", ["users:read"], Tier3, BotInfo),
            new("pins.add", ["pins:write"], Tier2, AddPin),
            new("pins.remove", ["pins:write"], Tier2, RemovePin),
            new("reactions.add", ["reactions:write"], Tier3, AddReaction),
            new("reactions.remove", ["reactions:write"], Tier2, RemoveReaction),
            new("files.getUploadURLExternal", ["files:write"], Tier4, BeginUpload),
            new("files.completeUploadExternal", ["files:write"], Tier4, CompleteUpload),
            new("files.info", ["files:read"], Tier4, FileInfo),
            new("files.delete", ["files:write"], Tier3, DeleteFile),
            new("views.open", [], Tier4, OpenView),
            new("views.push", [], Tier4, PushView),
            new("views.update", [], Tier4, UpdateView),
            new("views.publish", [], Tier4, PublishView),
        }.ToDictionary(method => method.Name);

    private JsonObject Test(ApiCall call, EmulatedWorkspace workspace) =>
        new()
        {
            ["url"] = $"https://{workspace.Domain}.slack.com/",
            ["team"] = workspace.Name,
            ["user"] = "reading",
            ["team_id"] = workspace.Id,
            ["user_id"] = workspace.BotUserId,
            ["bot_id"] = workspace.BotId,
            ["app_id"] = AppId,
            ["is_enterprise_install"] = false,
        };

    private static JsonObject TeamInfo(ApiCall call, EmulatedWorkspace workspace) =>
        new()
        {
            ["team"] = new JsonObject
            {
                ["id"] = workspace.Id,
                ["name"] = workspace.Name,
                ["domain"] = workspace.Domain,
            },
        };

    private static JsonObject BotInfo(ApiCall call, EmulatedWorkspace workspace) =>
        new()
        {
            ["bot"] = new JsonObject
            {
                ["id"] = workspace.BotId,
                ["app_id"] = AppId,
                ["user_id"] = workspace.BotUserId,
                ["name"] = "reading",
                ["deleted"] = false,
            },
        };

    private static JsonObject UserInfo(ApiCall call, EmulatedWorkspace workspace)
    {
        var id = call.Needed("user");
        var user = workspace.People.Find(one => one.Id == id) ?? throw new RefusedException("user_not_found");
        return new JsonObject { ["user"] = user.Json() };
    }

    private static JsonObject ListUsers(ApiCall call, EmulatedWorkspace workspace) =>
        Page(call, workspace.People, 100, user => user.Json(), "members");

    private static JsonObject ListGroups(ApiCall call, EmulatedWorkspace workspace) =>
        new()
        {
            ["usergroups"] = new JsonArray([
                .. workspace.Groups.Select(group =>
                    (JsonNode?)
                        new JsonObject
                        {
                            ["id"] = group.Key,
                            ["team_id"] = workspace.Id,
                            ["name"] = group.Value.Handle,
                            ["handle"] = group.Value.Handle,
                            ["description"] = "",
                            ["is_external"] = false,
                            ["date_delete"] = 0,
                            ["user_count"] = group.Value.Members.Count,
                        }
                ),
            ]),
        };

    private static JsonObject ListGroupMembers(ApiCall call, EmulatedWorkspace workspace)
    {
        if (!workspace.Groups.TryGetValue(call.Needed("usergroup"), out var group))
            throw new RefusedException("no_such_subteam");
        return new JsonObject { ["users"] = new JsonArray([.. group.Members.Select(one => (JsonNode?)one)]) };
    }

    /// <summary>One page of a list; the cursor is the place where the next one begins.</summary>
    private static JsonObject Page<T>(
        ApiCall call,
        IReadOnlyList<T> all,
        int usual,
        Func<T, JsonNode?> json,
        string name,
        int most = 999
    )
    {
        var start = 0;
        if (call.Text("cursor") is { } cursor && (!int.TryParse(cursor, out start) || start < 0))
            throw new RefusedException("invalid_cursor");
        var limit = call.Number("limit", usual);
        if (limit is < 1 or > 1000)
            throw new RefusedException("invalid_limit");
        limit = Math.Min(limit, most);
        var end = start + limit;
        return new JsonObject
        {
            [name] = new JsonArray([.. all.Skip(start).Take(limit).Select(json)]),
            ["has_more"] = end < all.Count,
            ["response_metadata"] = new JsonObject { ["next_cursor"] = end < all.Count ? end.ToString() : "" },
        };
    }
}
