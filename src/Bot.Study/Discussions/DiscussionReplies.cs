using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;
using Bot.Study.Discussions.Views;
using Bot.Texts.Papers;

namespace Bot.Study.Discussions;

/// <summary>What members are told, each alone, about what they did in a discussion.</summary>
internal static class DiscussionReplies
{
    public const int LongestQuestion = 500;
    public const int LongestWords = 1500;
    public const int LongestMessage = 3000;

    public static Reply NoDiscussion() =>
        Reply.Privately("No discussion is open in this room. A moderator opens one with /discuss open.");

    /// <summary>Nobody's words are lost because they came too early or too late.</summary>
    public static Reply NoDiscussionFor(string words) =>
        Reply.Privately(
            "No discussion is open in this room, so this was kept nowhere. Your words, to use again:",
            $"{words}"
        );

    public static Reply TooLong(Phrase what, string words, int longest) =>
        Reply.Refusal(
            $"{what} takes at most {longest} characters; this has {words.Length}. Put the part that matters."
        );

    public static Reply UnreadablePassage(string typed) =>
        Reply.Refusal($"“{Shorten.For(typed)}” names no passage. Type ¶14, ¶14.2, ¶14.2-4, ¶14-16 or §2.");

    public static Reply Corrected() =>
        Reply.Privately(
            "The text was corrected after this discussion was opened, so a passage of it cannot be named here any more. Close it and open another to go on with the text as it is now. Nothing was kept of this."
        );

    public static Reply NoSuchPassage(PassageId id) =>
        Reply.Privately($"There is no {id} in the text that is discussed, or the group has not read so far.");

    public static Reply HandUp(Sitting sitting, int key)
    {
        var queue = sitting.Discussion.Queue;
        var place = queue.InOrder.TakeWhile(hand => hand.Key != key).Count() + 1;
        Phrase kind = queue.Find(key) is { IsDirect: true } ? "Your direct reply is noted" : "Your hand is up";
        return Reply.Privately($"{kind}. You are number {Board.Number(place)} in the queue.") with
        {
            Buttons = [LowerHand],
        };
    }

    public static Reply HandDown() =>
        Reply.Privately("Your hand is down.") with
        {
            Buttons = [new Button("Raise it again", Call.To("hand", ("up", "true")), ButtonEffect.Replaces)],
        };

    public static Reply HandIsUp(Phrase refusal) => Reply.Privately(refusal) with { Buttons = [LowerHand] };

    public static Reply HasTheFloor() =>
        Reply.Privately(Refusals.HasTheFloor) with
        {
            Buttons = [new Button("I am done", Call.To("discuss yield"), ButtonEffect.Replaces)],
        };

    public static Reply Asked(int number, bool isWithheld, string? passage)
    {
        Phrase withheld = isWithheld
            ? " Your name is withheld from the group and from the minutes; the moderators of this room see it."
            : "";
        return Reply.Privately(
            $"Your question is number {Board.Number(number)}{Board.On(passage)}. A moderator looks at it before the group sees it.{withheld}"
        ) with
        {
            Buttons =
            [
                new Button(
                    "Withdraw it",
                    Call.To("discuss withdraw", ("n", Board.Number(number))),
                    ButtonEffect.Replaces
                ),
            ],
        };
    }

    public static Reply PutForward(Contribution given) =>
        Reply.Privately(
            given.Kind == ContributionKind.Passage ? Phrase.Of($"{given.Passage} is on the table, under your name.")
            : given.Passage is null ? "Your claim is on the table, marked as being without a passage."
            : Phrase.Of($"Your claim is on the table, with {given.Passage}.")
        );

    public static readonly Button LowerHand = new(
        "Lower my hand",
        Call.To("hand", ("up", "false")),
        ButtonEffect.Replaces
    );
}
