using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;
using Bot.Study.Discussions.Views;

namespace Bot.Study.Discussions.Commands;

/// <summary>The moderator's desk of questions: one at a time, with what can be done with it.</summary>
public sealed class DiscussQuestionCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "discuss question",
            "The moderator's desk of questions.",
            "Reached by the panel's button Questions.",
            AnswerKind.Private,
            [Hidden("act"), Hidden("n", OptionKind.Number)],
            []
        )
        {
            IsHidden = true,
            Changes = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var number = invocation.Number("n", 0);
        var (gesture, done) = invocation.Text("act") switch
        {
            "approve" => (
                (Gesture?)new Gesture.Approve(number),
                Phrase.Of($"Question {Board.Number(number)} is on the board.")
            ),
            "take" => (new Gesture.Take(number), $"Question {Board.Number(number)} is being talked about."),
            "answered" => (new Gesture.Answered(number), $"Question {Board.Number(number)} has been answered."),
            _ => (null, Phrase.Empty),
        };
        if (gesture is null)
        {
            var (sitting, refusal) = await EnterAsLeaderAsync(invocation, cancellationToken);
            return sitting is null
                ? refusal!
                : await ShowAsync(invocation, sitting, number, said: null, cancellationToken);
        }
        return await AnsweredAsync(invocation, gesture, number, done, cancellationToken);
    }

    /// <summary>Carries out what was meant for one question, and shows it as it is then.</summary>
    private async Task<Answer> AnsweredAsync(
        Invocation invocation,
        Gesture gesture,
        int number,
        Phrase done,
        CancellationToken cancellationToken
    )
    {
        var acted = await Desk.ActAsync(invocation.Room, invocation.Member, gesture, cancellationToken);
        if (acted is null)
            return DiscussionReplies.NoDiscussion();
        if (!acted.Sitting.Discussion.IsLedBy(acted.Who))
            return Reply.Privately(acted.Refusal ?? done);
        return await ShowAsync(invocation, acted.Sitting, number, acted.Refusal ?? done, cancellationToken);
    }

    private async Task<Answer> ShowAsync(
        Invocation invocation,
        Sitting sitting,
        int number,
        Phrase? said,
        CancellationToken cancellationToken
    ) =>
        QuestionDesk.Of(
            sitting,
            await TextOfAsync(sitting, cancellationToken),
            number,
            invocation.Member.IsModerator,
            said
        );
}
