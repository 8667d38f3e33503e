using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;
using Bot.Study.Discussions.Views;

namespace Bot.Study.Discussions.Commands;

/// <summary><c>/discuss next</c>, <c>back</c>, <c>pause</c>, <c>resume</c>, <c>close</c>: one typed word, one step.</summary>
public sealed class DiscussStepCommand : DiscussionCommand
{
    private readonly Gesture _gesture;
    private readonly Phrase _done;

    private DiscussStepCommand(
        DiscussionDesk desk,
        DiscussionTable table,
        string name,
        Phrase summary,
        Phrase help,
        Gesture gesture,
        Phrase done
    )
        : base(desk, table)
    {
        Definition = new CommandDefinition(
            $"discuss {name}",
            summary,
            help,
            AnswerKind.Private,
            [],
            [$"discuss {name}"]
        )
        {
            Changes = true,
        };
        (_gesture, _done) = (gesture, done);
    }

    public override CommandDefinition Definition { get; }

    public static DiscussStepCommand Next(DiscussionDesk desk, DiscussionTable table) =>
        new(
            desk,
            table,
            "next",
            "Moderators: go on to the next item of the agenda.",
            "Goes on to the next item of the agenda; its time begins now.",
            new Gesture.Step(1),
            "On to the next item."
        );

    public static DiscussStepCommand Back(DiscussionDesk desk, DiscussionTable table) =>
        new(
            desk,
            table,
            "back",
            "Moderators: go back to the item before.",
            "Goes back to the item before; its time begins anew.",
            new Gesture.Step(-1),
            "Back to the item before."
        );

    public static DiscussStepCommand Pause(DiscussionDesk desk, DiscussionTable table) =>
        new(
            desk,
            table,
            "pause",
            "Moderators: stop the clock of the discussion.",
            "Stops the clock. Hands and questions are still taken; /discuss resume goes on, and the time box ends that much later.",
            new Gesture.Pause(),
            "The clock is stopped."
        );

    public static DiscussStepCommand Resume(DiscussionDesk desk, DiscussionTable table) =>
        new(
            desk,
            table,
            "resume",
            "Moderators: let the clock go on after a pause.",
            "Lets the clock go on after a pause; the time box ends as much later as the pause was long.",
            new Gesture.Resume(),
            "The clock goes on."
        );

    public static DiscussStepCommand Close(DiscussionDesk desk, DiscussionTable table) =>
        new(
            desk,
            table,
            "close",
            "Moderators: close the discussion and post its minutes.",
            "Closes the discussion. Its minutes are posted to the room within a minute, as a file; nothing can be added to them any more.",
            new Gesture.Close(),
            "The discussion is closed. Its minutes follow in the room."
        );

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var acted = await Desk.ActAsync(invocation.Room, invocation.Member, _gesture, cancellationToken);
        if (acted is null)
            return DiscussionReplies.NoDiscussion();
        if (acted.Refusal is { } refusal)
            return Reply.Privately(refusal);
        return acted.Sitting.Discussion.IsOpen
            ? Panel.Of(acted.Sitting, await TextOfAsync(acted.Sitting, cancellationToken), _done)
            : Reply.Privately(_done);
    }
}
