using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Libraries;
using Bot.Texts.Papers;

namespace Bot.Study.Rooms;

/// <summary>A command about the room's paper: it is answered only where there is one.</summary>
public abstract class RoomCommand(RoomDesk desk) : ICommand
{
    public abstract CommandDefinition Definition { get; }

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (await desk.EnterAsync(invocation.Room, cancellationToken) is not { } room)
            return RoomReplies.NoPaper();
        if (invocation.Flag("ahead") && !invocation.Member.IsModerator)
            return RoomReplies.AheadIsForModerators();
        if (invocation.Flag("ahead"))
            room = room with { Horizon = Horizon.None };
        var answer = await AnswerAsync(room, invocation, cancellationToken);
        return answer is Reply reply ? QuoteLimits.Hold(Told(reply, room.Paper.Paper), room.Paper.Paper) : answer;
    }

    /// <summary>What the answer needs English for, as the beginning of a sentence; <see langword="null"/> where it needs none.</summary>
    protected virtual Phrase? NeedsEnglish => null;

    /// <summary>The room as it is now, from memory.</summary>
    protected RoomView? Look(Invocation invocation) => desk.Look(invocation.Room);

    private Reply Told(Reply reply, Paper paper) =>
        NeedsEnglish is not { } needs || LanguageNames.IsEnglish(paper.Language)
            ? reply
            : reply with
            {
                Blocks =
                [
                    .. reply.Blocks,
                    ReplyBlock.Note.Of(
                        $"{needs} understood in English only, and this paper is {LanguageNames.WrittenIn(paper.Language)}: what is missing here may still stand in it."
                    ),
                ],
            };

    protected abstract Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    );
}
