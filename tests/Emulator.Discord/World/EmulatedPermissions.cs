namespace Emulator.Discord.World;

/// <summary>
/// What a bot may do in a channel, counted by the reference's own words (§11) and with no look at how the bot counts it.
/// </summary>
public static class EmulatedPermissions
{
    private static readonly Dictionary<string, int> Bits = new()
    {
        ["ADMINISTRATOR"] = 3,
        ["VIEW_CHANNEL"] = 10,
        ["SEND_MESSAGES"] = 11,
        ["MANAGE_MESSAGES"] = 13,
        ["EMBED_LINKS"] = 14,
        ["ATTACH_FILES"] = 15,
        ["READ_MESSAGE_HISTORY"] = 16,
        ["MENTION_EVERYONE"] = 17,
        ["MANAGE_THREADS"] = 34,
        ["CREATE_PUBLIC_THREADS"] = 35,
        ["SEND_MESSAGES_IN_THREADS"] = 38,
        ["PIN_MESSAGES"] = 51,
    };

    private static readonly string[] NeedSending = ["MENTION_EVERYONE", "EMBED_LINKS", "ATTACH_FILES"];

    /// <summary>What the invitation asks for.</summary>
    public static IReadOnlyList<string> Invited { get; } =
    [
        "VIEW_CHANNEL",
        "SEND_MESSAGES",
        "EMBED_LINKS",
        "ATTACH_FILES",
        "READ_MESSAGE_HISTORY",
        "MANAGE_THREADS",
        "CREATE_PUBLIC_THREADS",
        "SEND_MESSAGES_IN_THREADS",
        "PIN_MESSAGES",
    ];

    public static string Set(params IEnumerable<string> names) =>
        names.Aggregate(0UL, (set, name) => set | 1UL << Bits[name]).ToString();

    /// <summary>Whether the bot may, in a channel or in a thread of it.</summary>
    /// <param name="channel">The channel; a thread's parent.</param>
    public static bool Allow(EmulatedGuild guild, EmulatedChannel channel, string name)
    {
        var held = Held(guild, channel);
        if (!Has(held, "VIEW_CHANNEL"))
            return false;
        return Has(held, name) && (!NeedSending.Contains(name) || Has(held, "SEND_MESSAGES"));
    }

    /// <summary>The whole set, as interactions tell it.</summary>
    public static ulong Held(EmulatedGuild guild, EmulatedChannel channel)
    {
        var held = guild.Roles.Aggregate(0UL, (set, role) => set | ulong.Parse(role.Permissions));
        if (Has(held, "ADMINISTRATOR"))
            return ulong.MaxValue;
        foreach (var one in channel.Overwrites.Where(one => one.Id == guild.Id))
            held = held & ~ulong.Parse(one.Deny) | ulong.Parse(one.Allow);
        var ofRoles = channel
            .Overwrites.Where(one => one.Id != guild.Id && guild.Roles.Any(role => role.Id == one.Id))
            .ToList();
        held &= ~ofRoles.Aggregate(0UL, (set, one) => set | ulong.Parse(one.Deny));
        held |= ofRoles.Aggregate(0UL, (set, one) => set | ulong.Parse(one.Allow));
        foreach (var one in channel.Overwrites.Where(one => one.Type == 1))
            held = held & ~ulong.Parse(one.Deny) | ulong.Parse(one.Allow);
        return held & ~ulong.Parse(Set(channel.Denied));
    }

    private static bool Has(ulong set, string name) => (set & 1UL << Bits[name]) != 0;
}
