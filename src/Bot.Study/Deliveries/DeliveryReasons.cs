using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Study.Deliveries;

/// <summary>Why a delivery did not come, as sentences for a moderator.</summary>
internal static class DeliveryReasons
{
    public static readonly Phrase NotRunning = "The bot was not running, and then it was too late.";

    public static Phrase Of(PlatformException refused) =>
        refused.Fault switch
        {
            PlatformFault.Unavailable => "The platform could not be reached.",
            PlatformFault.OutcomeUnknown => "The platform did not say whether the post arrived.",
            PlatformFault.MissingPermission when refused.Permission is { } permission => Lacks([permission]),
            PlatformFault.MissingPermission => "The bot is not allowed to post.",
            PlatformFault.Gone => "The place it was to be posted in is gone.",
            PlatformFault.Removed => "The bot is no longer in the group.",
            _ => "The platform refused the post.",
        };

    public static DeliveryOutcome Failed(PlatformException refused, DateTimeOffset now) =>
        new(DeliveryState.Failed, now)
        {
            Reason = Of(refused).ToString(),
            Fault = refused.Fault,
            Lacking = refused.Permission is { } permission ? [permission] : [],
        };

    public static DeliveryOutcome Lacking(IReadOnlyList<string> lacking, DateTimeOffset now) =>
        new(DeliveryState.Failed, now)
        {
            Reason = Lacks(lacking).ToString(),
            Fault = PlatformFault.MissingPermission,
            Lacking = lacking,
        };

    private static Phrase Lacks(IReadOnlyList<string> lacking) => $"The bot lacks {string.Join(", ", lacking)}.";
}
