using Bot.Chat.Platforms;

namespace Bot.Discord.Rest;

/// <summary>Discord's numbers for what was wrong, and what each means for us (§3.3).</summary>
internal static class ErrorCode
{
    public const int UnknownChannel = 10003;
    public const int UnknownGuild = 10004;
    public const int UnknownMessage = 10008;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int TooManyOldEdits = 30046;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
    public const int NotTheAuthor = 50005;
    public const int CannotTellUser = 50007;
    public const int MissingPermission = 50013;
    public const int DeadToken = 50014;
    public const int DeadInteraction = 50027;
    public const int BadForm = 50035;
    public const int ArchivedThread = 50083;
    public const int NoHistory = 160002;
    public const int HasThreadAlready = 160004;
    public const int BlockedByFilter = 200000;
    public const int TitleBlockedByFilter = 200001;

    /// <summary>What can be done about a refusal.</summary>
    public static PlatformFault Fault(int status, int code) =>
        code switch
        {
            UnknownChannel or UnknownMessage or UnknownWebhook or UnknownInteraction or DeadInteraction =>
                PlatformFault.Gone,
            TooManyOldEdits or CannotTellUser or ArchivedThread => PlatformFault.Gone,
            UnknownGuild or DeadToken => PlatformFault.Removed,
            MissingAccess or MissingPermission or NoHistory => PlatformFault.MissingPermission,
            _ => status switch
            {
                401 => PlatformFault.Removed,
                403 => PlatformFault.MissingPermission,
                404 => PlatformFault.Gone,
                429 or >= 500 => PlatformFault.Unavailable,
                _ => PlatformFault.Rejected,
            },
        };
}
