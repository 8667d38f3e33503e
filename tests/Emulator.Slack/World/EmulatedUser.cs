namespace Emulator.Slack.World;

/// <summary>Somebody in a workspace.</summary>
public sealed class EmulatedUser
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required EmulatedWorkspace Workspace { get; init; }
    public bool IsAdmin { get; set; }
    public bool IsOwner { get; set; }
    public bool IsGuest { get; set; }
    public bool IsDeleted { get; set; }
    public bool IsBot { get; init; }

    /// <summary>An invited workspace's people are strangers: their roles are not told.</summary>
    public bool IsStranger { get; set; }

    public string Zone { get; set; } = "Europe/Berlin";

    public string Locale { get; set; } = "en-GB";

    internal JsonObject Json()
    {
        var user = new JsonObject
        {
            ["id"] = Id,
            ["team_id"] = Workspace.Id,
            ["name"] = Name.ToLowerInvariant(),
            ["real_name"] = Name,
            ["deleted"] = IsDeleted,
            ["tz"] = Zone,
            ["tz_label"] = Zone,
            ["tz_offset"] = 3600,
            ["locale"] = Locale,
            ["is_bot"] = IsBot,
            ["is_app_user"] = false,
            ["updated"] = 1_700_000_000,
            ["profile"] = new JsonObject
            {
                ["display_name"] = Name,
                ["display_name_normalized"] = Name,
                ["real_name"] = Name,
                ["team"] = Workspace.Id,
            },
        };
        if (IsStranger)
        {
            user["is_stranger"] = true;
            return user;
        }
        user["is_admin"] = IsAdmin || IsOwner;
        user["is_owner"] = IsOwner;
        user["is_primary_owner"] = false;
        user["is_restricted"] = IsGuest;
        user["is_ultra_restricted"] = false;
        return user;
    }
}
