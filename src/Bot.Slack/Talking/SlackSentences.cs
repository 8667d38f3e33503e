using Bot.Chat.Platforms;
using Bot.Slack.WebApi;

namespace Bot.Slack.Talking;

/// <summary>What members are told about presses that lead nowhere and answers that could not be given as meant.</summary>
internal static class SlackSentences
{
    public const string UnknownButton =
        "This button leads nowhere any more: it was made for another room or by an earlier version. Ask anew with a command.";

    public const string NotYoursToRemove = "Only whoever asked for this, or a moderator, can remove it.";

    public const string FormNeedsPress = "This is answered with a form. It opens with this button.";

    public const string FormTooLate = "The form took too long to open. This button opens it.";

    public const string NotHere =
        "I am not in this channel, so I show no pictures and no files here. Somebody can invite me: mention me and choose “Invite”.";

    public const string FilesAreDirect = "What goes with it is in your direct messages with me, for you alone.";

    public const string Open =
        "The answer was sent, but Slack did not say whether it arrived. Please look in the channel, and ask again if it is not there.";

    public const string Unfit = "Slack did not accept this answer. Whoever runs the bot finds it in the log.";

    public const string Ended =
        "My installation in this workspace has ended. Whoever administers it can install me again.";

    public const string UnknownShortcut =
        "This bot does not know that shortcut any more. /reading help lists what can be asked.";

    /// <summary>Why an answer to the room was given to its asker alone.</summary>
    public static string NotPosted(SlackException error) =>
        error.Code == "is_archived" ? "This channel is archived, so this is for you alone."
        : error.Fault == PlatformFault.MissingPermission
            ? $"I could not post this in the channel, so it is for you alone. I lack {error.Lacking}; whoever administers this workspace can grant it."
        : "I could not post this in the channel, so it is for you alone.";

    /// <summary>Why files are missing.</summary>
    public static string NoFiles(SlackException error) =>
        error.Fault == PlatformFault.MissingPermission
            ? $"The picture or file that belongs here is missing: I lack {error.Lacking}; whoever administers this workspace can grant it."
            : "The picture or file that belongs here is missing: Slack did not take it. Asking once more may help.";
}
