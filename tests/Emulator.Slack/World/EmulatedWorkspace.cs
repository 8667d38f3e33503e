namespace Emulator.Slack.World;

/// <summary>A workspace the app is installed in, with its people and conversations.</summary>
public sealed class EmulatedWorkspace
{
    internal static readonly string[] EveryScope =
    [
        "app_mentions:read",
        "bookmarks:write",
        "channels:history",
        "channels:join",
        "channels:read",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "pins:write",
        "reactions:write",
        "usergroups:read",
        "users:read",
    ];

    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The token of this installation; a new one after every reinstallation.</summary>
    public required string BotToken { get; set; }

    /// <summary>When the token ends, by the emulator's clock; <see langword="null"/> while tokens do not rotate.</summary>
    public TimeSpan? BotTokenEnds { get; internal set; }

    /// <summary>What renews the token, once.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>The token before this one holds until it ends.</summary>
    internal (string Token, TimeSpan Ends)? Earlier { get; set; }
    public required string BotUserId { get; init; }
    public required string BotId { get; init; }
    public HashSet<string> Scopes { get; } = [.. EveryScope];

    /// <summary>
    /// Why calls with the token are refused, such as <c>account_inactive</c> or <c>token_revoked</c>;
    /// <see langword="null"/> while the app is installed.
    /// </summary>
    public string? Refusal { get; set; }

    public string Domain => Name.ToLowerInvariant();

    public IReadOnlyList<EmulatedUser> Users => People;

    public IReadOnlyList<EmulatedChannel> Channels => Rooms;

    internal List<EmulatedUser> People { get; } = [];

    internal List<EmulatedChannel> Rooms { get; } = [];

    /// <summary>Groups of users by id: handle and members.</summary>
    internal Dictionary<string, (string Handle, List<string> Members)> Groups { get; } = [];

    internal Dictionary<string, EmulatedView> Homes { get; } = [];
}
