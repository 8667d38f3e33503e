using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;
using Bot.Texts.Concordances;
using Bot.Texts.Search;

namespace Bot.Study.Concordances;

/// <summary><c>/concordance</c>: every occurrence of a word, each in its line.</summary>
public sealed class ConcordanceCommand(RoomDesk desk) : RoomCommand(desk), ICompletes
{
    private const int MostCompletions = 25;

    private static readonly (string Typed, ConcordanceOrder Order)[] Orders =
    [
        ("place", ConcordanceOrder.Place),
        ("before", ConcordanceOrder.Before),
        ("after", ConcordanceOrder.After),
    ];

    public override CommandDefinition Definition { get; } =
        new(
            "concordance",
            "List every occurrence of a word, each in its line.",
            "Lists every occurrence of a word in any of its forms, or of several words in a row, each in its line, with how often each section has it. exact:true keeps to the form you typed. by:before and by:after put the lines in the order of the neighbour word; by:place, the order of the text, is usual. A long list comes in pages, and whole as a file.",
            AnswerKind.Private,
            [
                new Option("word", OptionKind.Text, "The word, or words in a row.", IsRequired: true, Completes: true),
                new Option("by", OptionKind.Text, "The order: place, before or after.", Completes: true),
                new Option("exact", OptionKind.Flag, "Only in the form I typed."),
                RoomReplies.AheadOption,
                new Option("page", OptionKind.Number, "Which page of the lines.", IsHidden: true),
            ],
            ["concordance security", "concordance balance of power", "concordance Europe by:before"]
        );

    public IReadOnlyList<string> Complete(string option, string typed, Invocation invocation) =>
        option == "by"
            ?
            [
                .. Orders
                    .Select(order => order.Typed)
                    .Where(order => order.StartsWith(typed, StringComparison.OrdinalIgnoreCase)),
            ]
        : Look(invocation) is { } room ? room.Paper.Index.Completions(typed, room.Horizon, MostCompletions)
        : [];

    protected override Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    ) => Task.FromResult<Answer>(Answer(room, invocation));

    private static Reply Answer(RoomView room, Invocation invocation)
    {
        var by = invocation.Text("by") ?? Orders[0].Typed;
        var order = Array.FindIndex(Orders, each => each.Typed.Equals(by, StringComparison.OrdinalIgnoreCase));
        if (order < 0)
            return ConcordanceReplies.UnknownOrder(by);
        var word = invocation.Text("word")!;
        var concordance = Concordance.Of(room.Edition, room.Paper.Index, word, invocation.Flag("exact"), room.Horizon);
        return concordance.Lines.Count > 0
            ? ConcordanceReplies.Page(room, word, concordance, Orders[order].Order, invocation)
            : ConcordanceReplies.Nothing(room, word, room.Paper.Index.Search(new SearchQuery(word), room.Horizon, 1));
    }
}
