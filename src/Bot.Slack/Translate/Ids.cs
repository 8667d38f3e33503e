using Bot.Chat.Platforms;

namespace Bot.Slack.Translate;

/// <summary>
/// Slack's ids as the chat's. A person is known by workspace and user, since a user's id alone does not say with which token
/// they can be reached.
/// </summary>
internal static class Ids
{
    public const string Platform = Incoming.Platform;

    private const char Separator = ':';

    /// <summary>Nobody: the owner of what the bot says of its own accord.</summary>
    public static readonly MemberId Nobody = new(Platform, "");

    public static MemberId Member(string team, string user) => new(Platform, $"{team}{Separator}{user}");

    public static RoomId Room(string team, string channel) => new(Platform, team, channel);

    /// <summary>Workspace and user of a member of Slack; throws for anybody else's.</summary>
    public static (string Team, string User) Read(MemberId member)
    {
        var parts = member.Member.Split(Separator);
        return member.Platform == Platform && parts.Length == 2
            ? (parts[0], parts[1])
            : throw new ArgumentException("This is no member of a Slack workspace.", nameof(member));
    }
}
