using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Passages;

/// <summary><c>/passage</c>: the words of a passage by its id, with its neighbours one button away.</summary>
public sealed class PassageCommand(RoomDesk desk) : RoomCommand(desk), ICompletes
{
    private const int MostCompletions = 25;

    public override CommandDefinition Definition { get; } =
        new(
            "passage",
            "Show a passage by its id.",
            "Shows the words of a passage: a paragraph (¶14), a sentence (¶14.2), a range (¶14.2-4, ¶14-16) or a heading (§2). Long passages come in pages.",
            AnswerKind.Room,
            [
                new Option(
                    "id",
                    OptionKind.Text,
                    "Which passage: ¶14, ¶14.2, ¶14.2-4, ¶14-16 or §2.",
                    IsRequired: true,
                    Completes: true
                ),
                RoomReplies.PrivateOption,
                RoomReplies.AheadOption,
                new Option("page", OptionKind.Number, "Which page of a long passage.", IsHidden: true),
            ],
            ["passage ¶14", "passage 14.2-4", "passage §2"]
        );

    public IReadOnlyList<string> Complete(string option, string typed, Invocation invocation)
    {
        if (Look(invocation) is not { } room)
            return [];
        var digits = typed.Trim().TrimStart('¶', '§', 'p', 's');
        return
        [
            .. room
                .Edition.Blocks.Where(room.Horizon.Shows)
                .Select(block => block.Id.ToString())
                .Where(id => id[1..].StartsWith(digits, StringComparison.Ordinal) || id == typed.Trim())
                .Take(MostCompletions),
        ];
    }

    protected override Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    ) => Task.FromResult<Answer>(Answer(room, invocation));

    private static Reply Answer(RoomView room, Invocation invocation)
    {
        var typed = invocation.Text("id")!;
        if (!PassageId.TryParse(typed, out var id))
            return PassageReplies.Unreadable(typed);
        if (room.Edition.Find(id) is not { } passage)
            return PassageReplies.OutOfRange(id, room.Edition);
        if (!room.Horizon.Shows(id))
            return RoomReplies.Beyond(room);
        return PassageReplies.Shown(room, passage, invocation);
    }
}
