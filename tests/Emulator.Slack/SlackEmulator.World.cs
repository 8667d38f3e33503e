using Emulator.Slack.World;

namespace Emulator.Slack;

/// <content>Workspaces, people and conversations, and what becomes of them.</content>
public sealed partial class SlackEmulator
{
    private readonly List<EmulatedWorkspace> _workspaces = [];

    public IReadOnlyList<EmulatedWorkspace> Workspaces
    {
        get
        {
            lock (_state)
                return [.. _workspaces];
        }
    }

    /// <summary>Every message of every conversation, in order, ephemeral and deleted ones too.</summary>
    public IReadOnlyList<EmulatedMessage> Messages
    {
        get
        {
            lock (_state)
                return
                [
                    .. _workspaces
                        .SelectMany(workspace => workspace.Rooms)
                        .SelectMany(channel => channel.Messages)
                        .OrderBy(message => message.Ts, StringComparer.Ordinal),
                ];
        }
    }

    /// <summary>One more workspace; without a token the app is not installed there yet.</summary>
    public EmulatedWorkspace AddWorkspace(string name, string? token = null)
    {
        var workspace = new EmulatedWorkspace
        {
            Id = NewId('T'),
            Name = name,
            BotToken = token ?? $"xoxb-{Guid.NewGuid():N}",
            BotUserId = NewId('U'),
            BotId = NewId('B'),
        };
        lock (_state)
        {
            workspace.People.Add(
                new EmulatedUser
                {
                    Id = workspace.BotUserId,
                    Name = "reading",
                    Workspace = workspace,
                    IsBot = true,
                }
            );
            _workspaces.Add(workspace);
        }
        return workspace;
    }

    public EmulatedUser AddUser(string name, EmulatedWorkspace? workspace = null, bool isAdmin = false)
    {
        var home = workspace ?? Workspace;
        var user = new EmulatedUser
        {
            Id = NewId('U'),
            Name = name,
            Workspace = home,
            IsAdmin = isAdmin,
        };
        lock (_state)
            home.People.Add(user);
        return user;
    }

    /// <summary>A channel with everybody of the workspace in it, and the bot unless told otherwise.</summary>
    public EmulatedChannel AddChannel(
        string name,
        EmulatedWorkspace? workspace = null,
        ChannelKind kind = ChannelKind.Public,
        bool withBot = true,
        EmulatedUser? creator = null
    )
    {
        var home = workspace ?? Workspace;
        var channel = new EmulatedChannel
        {
            Id = NewId('C'),
            Name = name,
            Workspace = home,
            Kind = kind,
            Creator = creator?.Id,
        };
        lock (_state)
        {
            channel.Members.UnionWith(home.People.Where(user => withBot || !user.IsBot).Select(user => user.Id));
            home.Rooms.Add(channel);
        }
        return channel;
    }

    /// <summary>A group of users, as paid plans have them; gives its id.</summary>
    public string AddGroup(string handle, params EmulatedUser[] members)
    {
        var id = NewId('S');
        lock (_state)
            members[0].Workspace.Groups[id] = (handle, [.. members.Select(member => member.Id)]);
        return id;
    }

    /// <summary>The direct conversation of the bot with somebody; begins it if there is none.</summary>
    public EmulatedChannel DirectOf(EmulatedUser who)
    {
        lock (_state)
        {
            if (who.Workspace.Rooms.Find(channel => channel.With == who.Id) is { } found)
                return found;
            var channel = new EmulatedChannel
            {
                Id = NewId('D'),
                Name = "directmessage",
                Workspace = who.Workspace,
                Kind = ChannelKind.Direct,
                With = who.Id,
            };
            channel.Members.UnionWith([who.Id, who.Workspace.BotUserId]);
            who.Workspace.Rooms.Add(channel);
            return channel;
        }
    }

    /// <summary>Somebody invites the bot.</summary>
    public Gesture Invite(EmulatedChannel channel)
    {
        lock (_state)
            channel.Members.Add(channel.Workspace.BotUserId);
        return MembershipChanged("member_joined_channel", channel);
    }

    public Gesture Expel(EmulatedChannel channel)
    {
        lock (_state)
            channel.Members.Remove(channel.Workspace.BotUserId);
        return MembershipChanged("member_left_channel", channel);
    }

    public Gesture Archive(EmulatedChannel channel)
    {
        channel.IsArchived = true;
        return Tell(
            channel.Workspace,
            new JsonObject
            {
                ["type"] = channel.Kind == ChannelKind.Private ? "group_archive" : "channel_archive",
                ["channel"] = channel.Id,
                ["user"] = channel.Creator ?? channel.Members.First(member => member != channel.Workspace.BotUserId),
            },
            channel: channel
        );
    }

    public Gesture Delete(EmulatedChannel channel)
    {
        channel.IsDeleted = true;
        return Tell(
            channel.Workspace,
            new JsonObject { ["type"] = "channel_deleted", ["channel"] = channel.Id },
            channel: channel
        );
    }

    /// <summary>Somebody removes the app. The token dies; both events come, in the order asked for.</summary>
    public IReadOnlyList<Gesture> Uninstall(EmulatedWorkspace workspace, bool tokensFirst = false)
    {
        workspace.Refusal = "account_inactive";
        var tokens = new JsonObject
        {
            ["type"] = "tokens_revoked",
            ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(workspace.BotUserId) },
        };
        var app = new JsonObject { ["type"] = "app_uninstalled" };
        JsonObject[] order = tokensFirst ? [tokens, app] : [app, tokens];
        return [.. order.Select(one => Tell(workspace, one))];
    }

    private Gesture MembershipChanged(string type, EmulatedChannel channel) =>
        Tell(
            channel.Workspace,
            new JsonObject
            {
                ["type"] = type,
                ["user"] = channel.Workspace.BotUserId,
                ["channel"] = channel.Id,
                ["channel_type"] = channel.Kind == ChannelKind.Private ? "G" : "C",
                ["team"] = channel.Workspace.Id,
            },
            channel: channel
        );

    /// <summary>A <c>ts</c> that no other message of the channel has, later than all of them.</summary>
    private string NextTs(EmulatedChannel channel)
    {
        var now = TrueTime.ToUnixTimeMilliseconds() * 1000;
        channel.LastTs = Math.Max(now, channel.LastTs + 1);
        return $"{channel.LastTs / 1_000_000}.{channel.LastTs % 1_000_000:D6}";
    }
}
