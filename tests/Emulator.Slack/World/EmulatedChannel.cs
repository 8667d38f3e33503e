namespace Emulator.Slack.World;

/// <summary>A channel, a private channel or a conversation of two or a few.</summary>
public sealed class EmulatedChannel
{
    public required string Id { get; init; }
    public required string Name { get; set; }
    public required EmulatedWorkspace Workspace { get; init; }
    public required ChannelKind Kind { get; init; }
    public string? Creator { get; set; }
    public bool IsArchived { get; set; }
    public bool IsDeleted { get; set; }

    /// <summary>Only some may post: the bot may not.</summary>
    public bool IsReadOnly { get; set; }
    public HashSet<string> Members { get; } = [];

    /// <summary>The pinned messages, by <c>ts</c>.</summary>
    public List<string> Pins { get; } = [];

    /// <summary>For a direct conversation: who the bot talks to.</summary>
    public string? With { get; init; }

    internal List<EmulatedMessage> Messages { get; } = [];

    internal long LastTs { get; set; }

    internal bool HasBot => Members.Contains(Workspace.BotUserId);

    /// <summary>How scopes name this kind, such as <c>channels</c> in <c>channels:read</c>.</summary>
    internal string ScopeWord =>
        Kind switch
        {
            ChannelKind.Direct => "im",
            ChannelKind.Private => "groups",
            ChannelKind.Group => "mpim",
            _ => "channels",
        };

    internal string EventWord =>
        Kind switch
        {
            ChannelKind.Direct => "im",
            ChannelKind.Private => "group",
            ChannelKind.Group => "mpim",
            _ => "channel",
        };

    internal JsonObject Json() =>
        Kind == ChannelKind.Direct
            ? new JsonObject
            {
                ["id"] = Id,
                ["is_im"] = true,
                ["is_archived"] = false,
                ["created"] = 1_700_000_000,
                ["user"] = With,
                ["context_team_id"] = Workspace.Id,
            }
            : new JsonObject
            {
                ["id"] = Id,
                ["name"] = Name,
                ["name_normalized"] = Name,
                ["is_channel"] = Kind == ChannelKind.Public,
                ["is_group"] = false,
                ["is_im"] = false,
                ["is_mpim"] = Kind == ChannelKind.Group,
                ["is_private"] = Kind != ChannelKind.Public,
                ["is_archived"] = IsArchived,
                ["is_general"] = false,
                ["is_member"] = HasBot,
                ["is_shared"] = false,
                ["is_ext_shared"] = false,
                ["is_org_shared"] = false,
                ["is_read_only"] = IsReadOnly,
                ["created"] = 1_700_000_000,
                ["creator"] = Creator,
                ["context_team_id"] = Workspace.Id,
                ["topic"] = new JsonObject
                {
                    ["value"] = "",
                    ["creator"] = "",
                    ["last_set"] = 0,
                },
                ["purpose"] = new JsonObject
                {
                    ["value"] = "",
                    ["creator"] = "",
                    ["last_set"] = 0,
                },
                ["previous_names"] = new JsonArray(),
            };
}
