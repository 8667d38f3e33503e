using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;

namespace Bot.Study.Daily;

/// <summary><c>I have read this</c>: moves the presser's own mark, for <c>/catchup</c>.</summary>
internal sealed class DailyReadCommand(RoomDesk desk, MarkStore marks) : RoomCommand(desk)
{
    public const string Name = "daily read";

    public override CommandDefinition Definition { get; } =
        new(
            Name,
            "Mark how far you have read.",
            "Moves your own mark, which nobody else sees.",
            AnswerKind.Private,
            [new Option("to", OptionKind.Number, "The last paragraph you have read.", IsRequired: true)],
            ["daily read to:5"]
        )
        {
            IsHidden = true,
            Changes = true,
        };

    protected override async Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        var to = Math.Clamp(invocation.Number("to", 0), 0, room.Edition.Paragraphs.Count);
        var paper = room.Paper.Paper.Id.Value;
        await marks.MoveAsync(invocation.Room, invocation.Member.Id, paper, to, cancellationToken);
        var mark = await marks.FindAsync(invocation.Room, invocation.Member.Id, paper, cancellationToken);
        return Reply.Privately(
            $"Your mark stands at ¶{mark}; nobody else sees it. /catchup shows what lies between it and the group."
        );
    }
}
