namespace Bot.Discord.Interactions;

/// <summary>What members are told about presses and events that lead nowhere.</summary>
internal static class InteractionSentences
{
    public const string UnknownButton =
        "This button leads nowhere any more: it was made for another room or by an earlier version. Ask anew with a command.";

    public const string UnknownKind = "This bot does not know what that was. /help lists what can be asked.";

    public const string NoWords = "There are no words in this message that the bot could read.";

    public const string NotYoursToRemove = "Only whoever asked for this, or a moderator, can remove it.";

    public const string Trouble =
        "Something is wrong here at the moment, and it is not your doing. Please ask again in a while.";

    public const string InterruptedBefore =
        "The bot was interrupted while it did this, and does nothing twice. "
        + "Please look whether it was done, and ask again if it was not.";
}
