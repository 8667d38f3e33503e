using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.WebApi;

namespace Bot.Slack.Talking;

/// <summary>What members are told about presses that lead nowhere and answers that could not be given as meant.</summary>
internal static class SlackSentences
{
    public static readonly Phrase UnknownButton =
        "This button leads nowhere any more: it was made for another room or by an earlier version. Ask anew with a command.";

    public static readonly Phrase NotYoursToRemove = "Only whoever asked for this, or a moderator, can remove it.";

    public static readonly Phrase FormNeedsPress = "This is answered with a form. It opens with this button.";

    public static readonly Phrase FormTooLate = "The form took too long to open. This button opens it.";

    public static readonly Phrase FormNeedsFiles =
        $"This form takes a file, and I lack the scope {SlackScopes.ReadFiles}; whoever administers this workspace can grant it by installing me again.";

    public static readonly Phrase NotHere =
        "I am not in this channel, so I show no pictures and no files here. Somebody can invite me: mention me and choose “Invite”.";

    public static readonly Phrase FilesAreDirect =
        "What goes with it is in your direct messages with me, for you alone.";

    public static readonly Phrase Open =
        "The answer was sent, but Slack did not say whether it arrived. Please look in the channel, and ask again if it is not there.";

    public static readonly Phrase Unfit = "Slack did not accept this answer. Whoever runs the bot finds it in the log.";

    public static readonly Phrase Ended =
        "My installation in this workspace has ended. Whoever administers it can install me again.";

    public static readonly Phrase NotNow =
        "I cannot answer just now: something I need does not respond. Please ask again in a minute.";

    public static readonly Phrase UnknownShortcut =
        "This bot does not know that shortcut any more. /reading help lists what can be asked.";

    /// <summary>Why an answer to the room was given to its asker alone.</summary>
    public static Phrase NotPosted(SlackException error) =>
        error.Code == "is_archived" ? "This channel is archived, so this is for you alone."
        : error.Fault == PlatformFault.MissingPermission
            ? Phrase.Of(
                $"I could not post this in the channel, so it is for you alone. I lack {error.Lacking}; whoever administers this workspace can grant it."
            )
        : "I could not post this in the channel, so it is for you alone.";

    /// <summary>Why files are missing.</summary>
    public static Phrase NoFiles(SlackException error) =>
        error.Fault == PlatformFault.MissingPermission
            ? Phrase.Of(
                $"The picture or file that belongs here is missing: I lack {error.Lacking}; whoever administers this workspace can grant it."
            )
            : "The picture or file that belongs here is missing: Slack did not take it. Asking once more may help.";
}
