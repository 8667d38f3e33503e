using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Endnotes;

/// <summary><c>/endnote</c>: a note's body, if the file has it, and always the sentence it supports.</summary>
public sealed class EndnoteCommand(RoomDesk desk) : RoomCommand(desk), ICompletes
{
    private const int MostCompletions = 25;

    public override CommandDefinition Definition { get; } =
        new(
            "endnote",
            "Show an endnote and the sentence it supports.",
            "Shows the note with that number and the sentence that carries its marker. The number may be typed as it is printed: 41, xli or [xli].",
            AnswerKind.Room,
            [
                new Option("number", OptionKind.Text, "Which note: 41, xli or [xli].", Completes: true),
                RoomReplies.PrivateOption,
                RoomReplies.AheadOption,
                new Option("of", OptionKind.Text, "The passages whose notes to show.", IsHidden: true),
            ],
            ["endnote 41", "endnote xli"]
        );

    public IReadOnlyList<string> Complete(string option, string typed, Invocation invocation)
    {
        if (Look(invocation) is not { } room)
            return [];
        var start = typed.Trim().TrimStart('[');
        return
        [
            .. room
                .Edition.Endnotes.Where(note => room.Horizon.Shows(room.Edition.BlockAt(note.Marker.Start)))
                .Where(note =>
                    $"{note.Number}".StartsWith(start, StringComparison.Ordinal)
                    || note.Label.StartsWith(start, StringComparison.OrdinalIgnoreCase)
                )
                .Select(note => note.Label)
                .Take(MostCompletions),
        ];
    }

    protected override Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<Answer>(
            invocation.Text("of") is { Length: > 0 } passages
                ? OfPassages(room, passages, invocation)
                : ByNumber(room, invocation)
        );

    private static Reply ByNumber(RoomView room, Invocation invocation)
    {
        var typed = invocation.Text("number") ?? "";
        if (!EndnoteNumber.TryParse(typed, out var number))
            return EndnoteReplies.Unreadable(typed);
        if (room.Edition.Endnotes.FirstOrDefault(note => note.Number == number) is not { } note)
            return EndnoteReplies.OutOfRange(number, room.Edition);
        return room.Horizon.Shows(room.Edition.BlockAt(note.Marker.Start))
            ? EndnoteReplies.Shown(room, note, invocation)
            : RoomReplies.Beyond(room);
    }

    private static Reply OfPassages(RoomView room, string passages, Invocation invocation)
    {
        var notes = new List<Endnote>();
        foreach (var typed in passages.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!PassageId.TryParse(typed, out var id) || room.Edition.Find(id) is not { } passage)
                return EndnoteReplies.Unreadable(typed);
            if (!room.Horizon.Shows(id))
                return RoomReplies.Beyond(room);
            notes.AddRange(passage.Endnotes);
        }
        return notes.Count == 0 ? EndnoteReplies.NoneHere() : EndnoteReplies.Listed(room, notes, invocation);
    }
}
