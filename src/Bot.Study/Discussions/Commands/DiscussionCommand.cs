using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;
using Bot.Study.Discussions.Views;
using Bot.Texts.Papers;

namespace Bot.Study.Discussions.Commands;

/// <summary>
/// A command about the room's discussion. Who may do what is decided by the discussion alone, so that it is the same by
/// every way a command can come.
/// </summary>
public abstract class DiscussionCommand(DiscussionDesk desk, DiscussionTable table) : ICommand
{
    public abstract CommandDefinition Definition { get; }

    protected DiscussionDesk Desk => desk;

    public abstract Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken);

    protected Task<DiscussedText> TextOfAsync(Sitting sitting, CancellationToken cancellationToken) =>
        table.TextOfAsync(sitting, cancellationToken);

    protected Task<IReadOnlyList<ReplyBlock>> MinutesOfAsync(
        Sitting sitting,
        MinutesReader reader,
        CancellationToken cancellationToken
    ) => table.MinutesOfAsync(sitting, reader, cancellationToken);

    /// <summary>The discussion for those who lead it, or why somebody is not shown what they see.</summary>
    protected async Task<(Sitting? Sitting, Reply? Refusal)> EnterAsLeaderAsync(
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        if (await desk.LookAsync(invocation.Room, cancellationToken) is not { } sitting)
            return (null, DiscussionReplies.NoDiscussion());
        return sitting.Discussion.IsLedBy(sitting.ActorOf(invocation.Member))
            ? (sitting, null)
            : (null, Reply.Privately(Refusals.ForModerators));
    }

    /// <summary>
    /// Whoever wrote the message that a gesture is made of, with the name the platform shows;
    /// <see langword="null"/> where it does not tell who that is.
    /// </summary>
    protected static Member? WriterOf(Invocation invocation) =>
        invocation.Text("writer") is { Length: > 0 } id && invocation.Text("author") is { } name
            ? new Member(new MemberId(invocation.Room.Platform, id), name, IsModerator: false)
            : null;

    /// <summary>Carries a gesture out and gives the answer to it; a refusal is answered with its sentence.</summary>
    protected async Task<Answer> ActAsync(
        Invocation invocation,
        Gesture gesture,
        Func<Acted, Answer> answer,
        CancellationToken cancellationToken,
        Member? writer = null
    ) =>
        await desk.ActAsync(invocation.Room, invocation.Member, gesture, cancellationToken, writer) switch
        {
            null => DiscussionReplies.NoDiscussion(),
            { Refusal: { } refusal } => Reply.Privately(refusal),
            var acted => answer(acted),
        };

    /// <summary>The passage that was typed, if any, or the reply that says why it cannot be had.</summary>
    protected static (string? Passage, Reply? Refusal) ReadPassage(string? typed, DiscussedText text)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return (null, null);
        if (!PassageId.TryParse(typed, out var id))
            return (null, DiscussionReplies.UnreadablePassage(typed));
        // Whoever types a number now has read it in the corrected text, where it may name other words.
        if (text.IsCorrected)
            return (null, DiscussionReplies.Corrected());
        return text.Find(id.ToString()) is { } passage
            ? (passage.Id.ToString(), null)
            : (null, DiscussionReplies.NoSuchPassage(id));
    }

    protected static Option Hidden(string name, OptionKind kind = OptionKind.Text) =>
        new(name, kind, "From a button.", IsHidden: true);
}
