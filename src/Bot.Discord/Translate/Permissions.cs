using System.Globalization;
using System.Numerics;

namespace Bot.Discord.Translate;

/// <summary>Discord's permission sets: decimal strings that outgrow every number type sooner or later (§1, §11).</summary>
internal static class Permissions
{
    public const int Administrator = 3;
    public const int ManageGuild = 5;
    public const int ViewChannel = 10;
    public const int SendMessages = 11;
    public const int ManageMessages = 13;
    public const int EmbedLinks = 14;
    public const int AttachFiles = 15;
    public const int ReadMessageHistory = 16;
    public const int ManageThreads = 34;

    public static bool IsModerator(string? permissions) =>
        Has(permissions, Administrator)
        || Has(permissions, ManageGuild)
        || Has(permissions, ManageMessages)
        || Has(permissions, ManageThreads);

    public static bool Has(string? permissions, int bit) => !(Read(permissions) & (BigInteger.One << bit)).IsZero;

    public static BigInteger Read(string? permissions) =>
        BigInteger.TryParse(permissions, NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : 0;
}
