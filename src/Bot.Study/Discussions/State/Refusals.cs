using System.Globalization;
using Bot.Chat.Replies;

namespace Bot.Study.Discussions.State;

/// <summary>Why something is not done: sentences for whoever tried, each saying how things stand instead.</summary>
public static class Refusals
{
    public const string Closed = "This discussion is closed; /discuss minutes has what was kept of it.";
    public const string ForModerators =
        "That is for the moderators of this room and the cohosts of this discussion. Nothing was changed.";
    public const string CohostsAreNamedByTheLeader =
        "Cohosts are named, and the lead is handed over, by whoever leads the discussion or a moderator of this room.";
    public const string PausedAlready = "The discussion is paused already.";
    public const string NotPaused = "The discussion is not paused.";
    public const string FirstItem = "This is the first item of the agenda; there is none before it.";
    public const string LastItem = "This is the last item of the agenda. /discuss close ends the discussion.";
    public const string LeadsAlready = "They lead this discussion already.";
    public const string NoCohost = "They are no cohost of this discussion.";
    public const string HasTheFloor = "You have the floor.";
    public const string HandIsUp = "Your hand is up already.";
    public const string NoHandUp = "Your hand is not up.";
    public const string NobodyToReplyTo =
        "Nobody has the floor just now, so there is nobody to reply to. Raise your hand.";
    public const string ListIsClosed =
        "The list of speakers is closed. A direct reply to whoever has the floor is still possible.";
    public const string NobodyWaits = "Nobody is waiting to speak.";
    public const string CalledAlready = "They have been called already and have the floor.";
    public const string NotInTheQueue = "They are no longer in the queue.";
    public const string NobodySpeaks = "Nobody has the floor.";
    public const string NotSpeaking = "They no longer have the floor.";
    public const string NotYourQuestion = "Only whoever asked a question can withdraw it.";
    public const string VotedAlready = "You have voted for that question already.";
    public const string NoVoteOfYours = "You have no vote on that question.";
    public const string MergedWithItself = "A question cannot be merged with itself.";
    public const string NothingToKeep = "Nothing was written, so nothing was kept.";

    public static Phrase MovedOn(int item) =>
        $"The discussion has moved on to item {Number(item + 1)} of the agenda. Nothing was changed.";

    public static Phrase Extension(int longest) =>
        $"A time box is extended by 1 to {Number(longest)} minutes at a time.";

    public static Phrase ListIs(bool isClosed) =>
        isClosed ? "The list of speakers is closed already." : "The list of speakers is open already.";

    public static Phrase OrderIs(bool newVoicesFirst) =>
        newVoicesFirst ? "New voices come first already." : "The order is by arrival already.";

    public static Phrase NoQuestion(int number) => $"There is no question {Number(number)} in this discussion.";

    public static Phrase HoldsOthers(int number) =>
        $"Others have asked the same, and their questions are part of question {Number(number)}: it stays.";

    public static Phrase QuestionIs(Question question) =>
        $"Question {Number(question.Number)} {StateOf(question)}. Nothing was changed.";

    public static Phrase NoVotes(Question question) =>
        question.State == QuestionState.Waiting
            ? Phrase.Of($"Question {Number(question.Number)} is not open to votes yet.")
            : $"Question {Number(question.Number)} {StateOf(question)}; it is no longer open to votes.";

    /// <summary>How far a question has come, as the end of a sentence that begins with its name.</summary>
    public static Phrase StateOf(Question question) =>
        question.State switch
        {
            QuestionState.Waiting => "is waiting for a moderator",
            QuestionState.Approved => "is on the board",
            QuestionState.Taken => "is being talked about",
            QuestionState.Answered => "has been answered",
            QuestionState.SetAside => "has been set aside",
            QuestionState.Merged => Phrase.Of($"is part of question {Number(question.Into ?? 0)}"),
            _ => "has been withdrawn",
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
