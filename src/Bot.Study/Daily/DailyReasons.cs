using Bot.Chat.Platforms;
using Bot.Study.Deliveries;

namespace Bot.Study.Daily;

/// <summary>Why a day brought nothing, as sentences for a moderator.</summary>
internal static class DailyReasons
{
    public const string NotRunning = "The reading was paused or stopped.";
    public const string LeftOut = "A moderator left this date out.";
    public const string Corrected =
        "The text was corrected between the parts of this day's post; the next day goes on before what was not posted.";
    public const string AtTheEnd = "There was nothing left to read.";
    public const string OtherText =
        "The room has another paper or edition now; /daily start begins in it from a paragraph you name.";

    /// <summary>What whoever set it up is told, in words that make sense outside the room too.</summary>
    public static string PausedNotice(Reading reading, string? title, DeliveryOutcome outcome)
    {
        var mend = outcome.Fault switch
        {
            PlatformFault.MissingPermission => " Once it may, /daily resume there goes on where it stopped.",
            PlatformFault.Gone => " /daily start in another room begins anew; nothing else is lost.",
            PlatformFault.Removed => " Once it is back, /daily resume goes on where it stopped.",
            PlatformFault.Rejected => " Whoever runs the bot finds more in its log; /daily resume tries again.",
            _ => "",
        };
        var what = title is null ? "The daily reading" : $"The daily reading of “{title}”";
        return $"{what} is paused; it stands before ¶{reading.Next}. {outcome.Reason}{mend}";
    }
}
