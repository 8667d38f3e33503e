using System.Globalization;
using System.Numerics;
using Bot.Chat.Platforms;
using Bot.Discord.Wire;

namespace Bot.Discord.Translate;

/// <summary>Discord's permission sets: decimal strings that outgrow every number type sooner or later (§1, §11).</summary>
internal static class Permissions
{
    public const int Administrator = 3;
    public const int ManageGuild = 5;
    public const int ViewChannel = 10;
    public const int SendMessages = 11;
    public const int ManageMessages = 13;
    public const int AttachFiles = 15;
    public const int ReadMessageHistory = 16;
    public const int MentionEveryone = 17;
    public const int ManageThreads = 34;
    public const int CreatePublicThreads = 35;
    public const int SendMessagesInThreads = 38;
    public const int PinMessages = 51;

    private const int OfRole = 0;
    private const int OfMember = 1;
    private static readonly BigInteger All = (BigInteger.One << 64) - 1;
    private static readonly BigInteger WhileTimedOut = Bit(ViewChannel) | Bit(ReadMessageHistory);

    public static bool IsModerator(string? permissions) =>
        Has(permissions, Administrator)
        || Has(permissions, ManageGuild)
        || Has(permissions, ManageMessages)
        || Has(permissions, ManageThreads);

    public static bool Has(string? permissions, int bit) => Has(Read(permissions), bit);

    public static bool Has(BigInteger permissions, int bit) => !(permissions & Bit(bit)).IsZero;

    public static BigInteger Read(string? permissions) =>
        BigInteger.TryParse(permissions, NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : 0;

    /// <summary>What something needs; writing in a thread is a right apart from writing in its channel (§9).</summary>
    public static IEnumerable<int> Needed(PostNeeds needs, bool isInThread)
    {
        yield return ViewChannel;
        yield return isInThread ? SendMessagesInThreads : SendMessages;
        yield return ReadMessageHistory;
        if (needs.HasFlag(PostNeeds.Files))
            yield return AttachFiles;
        if (needs.HasFlag(PostNeeds.Threads))
        {
            yield return CreatePublicThreads;
            if (!isInThread)
                yield return SendMessagesInThreads;
        }
        if (needs.HasFlag(PostNeeds.Pins))
            yield return PinMessages;
        if (needs.HasFlag(PostNeeds.Ping))
            yield return MentionEveryone;
    }

    /// <summary>What an invitation asks for: all that a server may need of the bot.</summary>
    public static BigInteger ToInvite =>
        Needed(PostNeeds.Files | PostNeeds.Threads | PostNeeds.Pins, isInThread: false)
            .Aggregate(BigInteger.Zero, (set, bit) => set | Bit(bit));

    /// <summary>As Discord's own settings call it.</summary>
    public static string NameOf(int bit) =>
        bit switch
        {
            ViewChannel => "View Channel",
            SendMessages => "Send Messages",
            AttachFiles => "Attach Files",
            ReadMessageHistory => "Read Message History",
            MentionEveryone => "Mention @everyone, @here, and All Roles",
            CreatePublicThreads => "Create Public Threads",
            SendMessagesInThreads => "Send Messages in Threads",
            PinMessages => "Pin Messages",
            _ => $"permission {bit}",
        };

    /// <summary>What a member may do in a channel, counted as Discord counts it (§11).</summary>
    /// <param name="overwrites">The channel's; for a thread its parent's.</param>
    public static BigInteger Of(
        string user,
        string guild,
        GuildMember member,
        IReadOnlyList<Role> roles,
        IReadOnlyList<Overwrite> overwrites,
        DateTimeOffset now
    )
    {
        // The role of everybody bears the server's id.
        var theirs = (member.Roles ?? []).Append(guild).ToHashSet(StringComparer.Ordinal);
        var held = Union(roles.Where(role => theirs.Contains(role.Id)).Select(role => role.Permissions));
        if (Has(held, Administrator))
            return All;
        theirs.Remove(guild);
        held = Apply(held, overwrites.Where(one => one.Type == OfRole && one.Id == guild));
        held = Apply(held, overwrites.Where(one => one.Type == OfRole && theirs.Contains(one.Id)));
        held = Apply(held, overwrites.Where(one => one.Type == OfMember && one.Id == user));
        if (member.CommunicationDisabledUntil > now)
            held &= WhileTimedOut;
        return Has(held, ViewChannel) ? held : 0;
    }

    private static BigInteger Apply(BigInteger held, IEnumerable<Overwrite> overwrites)
    {
        var list = overwrites.ToList();
        var (denied, allowed) = (Union(list.Select(one => one.Deny)), Union(list.Select(one => one.Allow)));
        return (held & (All ^ denied)) | allowed;
    }

    private static BigInteger Union(IEnumerable<string> sets) =>
        sets.Aggregate(BigInteger.Zero, (union, set) => union | (Read(set) & All));

    private static BigInteger Bit(int bit) => BigInteger.One << bit;
}
