using Bot.Chat.Commands;
using Bot.Chat.Replies;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>What <c>/daily</c> says.</summary>
internal static class DailyReplies
{
    public static Reply NoReading() =>
        Reply.Privately("There is no daily reading in this room yet.") with
        {
            Blocks =
            [
                ReplyBlock.Prose.Of(
                    new Inline.Text("There is no daily reading in this room yet. A moderator starts one with "),
                    new Inline.Code("/daily start time:07:00 zone:Europe/Prague"),
                    new Inline.Text(".")
                ),
            ],
        };

    /// <summary>What is missing to start one, with a form that asks for it.</summary>
    public static Reply NeedsTimeAndZone(Phrase missing) =>
        Reply.Refusal(
            $"A daily reading needs {missing}. Try /daily start time:07:00 zone:Europe/Prague, or fill in the form."
        ) with
        {
            Buttons = [FormButton("Fill in the form")],
        };

    public static Reply Unreadable(string option, string typed, Phrase instead) =>
        Reply.Refusal($"{option}: “{Shorten.For(typed)}” cannot be read. Type {instead}. Nothing was changed.");

    public static Reply NotInTheReading(string typed, ReadingPlan plan) =>
        Reply.Refusal(
            $"from: “{Shorten.For(typed)}” is no paragraph of the daily reading. It goes from {plan.Body[0].Id} to {plan.Body[^1].Id}; front and back matter are left out. Nothing was changed."
        );

    public static Reply NothingToRead() => Reply.Privately("This paper has no paragraphs to read day by day.");

    public static Reply LacksPermission(IReadOnlyList<string> lacking, bool isThread) =>
        Reply.Privately(
            isThread
                ? Phrase.Of(
                    $"The daily reading cannot go on here yet: the bot lacks {string.Join(", ", lacking)} in this thread. Once it may, ask again. Nothing was changed."
                )
                : $"The daily reading cannot go on here yet: the bot lacks {string.Join(", ", lacking)} in this channel. Once it may, ask again. Nothing was changed."
        );

    public static Reply PlaceIsGone() =>
        Reply.Privately("The bot cannot see this channel, so it cannot post here. Nothing was changed.");

    public static Reply Ended(Reading reading) =>
        Reply.Privately(
            reading.State == ReadingState.Finished
                ? "The reading here has come to its end. /daily start begins another one."
                : "The reading here was stopped. /daily start begins another one."
        );

    public static Reply NotPaused() =>
        Reply.Privately("The reading here is not paused. /daily status tells how it stands.");

    public static Reply PastDate(string option, LocalDate date) =>
        Reply.Refusal($"{option}: {Dates.Short(date)} is over. Type a date to come. Nothing was changed.");

    public static Reply NotChosen(LocalDate date, Reading reading) =>
        Reply.Privately(
            $"Nothing would be posted on {Dates.Long(date)}: the reading comes {reading.Schedule.Days.Said}. Nothing was changed."
        );

    public static Reply TooManyDates(int most) =>
        Reply.Refusal($"At most {most} dates can be left out at a time. Nothing was changed.");

    public static Reply WrongWayRound() => Reply.Refusal("to: lies before date:. Nothing was changed.");

    public static Reply Stopped(Reading reading) =>
        Reply.Privately(
            $"The reading is stopped before ¶{reading.Next}. Nothing more is posted; /daily log still tells what was."
        );

    public static Reply CannotFinishBy(LocalDate date, int posts, LocalDate? earliest)
    {
        Phrase there = posts == 1 ? "there is one post until then" : Phrase.Of($"there are {posts} posts until then");
        var first = earliest is { } day ? Phrase.Of($"The earliest date is {Dates.Long(day)}.") : "";
        return Reply.Privately(
            $"The rest cannot be read by {Dates.Long(date)}: {there}, and posts break at the ends of sections. {first} Nothing was changed."
        );
    }

    public static Button FormButton(Phrase label) => new(label, Call.To(DailyFormCommand.Name));
}
