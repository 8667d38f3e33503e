using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;

namespace Bot.Study.Quotes;

/// <summary><c>/quote</c>: finds the passages that say something, best first.</summary>
public sealed class QuoteCommand(RoomDesk desk) : RoomCommand(desk), ICompletes
{
    private const int MostCompletions = 25;

    public override CommandDefinition Definition { get; } =
        new(
            "quote",
            "Find the passages that say something.",
            "Finds passages by their words, best first: any form of a word, accents or not, small misspellings forgiven. exact:true or quotation marks ask for these words in this order. A note's marker (xli, [xli]) finds the sentence that carries it.",
            AnswerKind.Room,
            [
                new Option("words", OptionKind.Text, "What to look for.", IsRequired: true, Completes: true),
                new Option("exact", OptionKind.Flag, "Only these words, in this order."),
                RoomReplies.PrivateOption,
                RoomReplies.AheadOption,
                new Option("page", OptionKind.Number, "Which page of the hits.", IsHidden: true),
            ],
            ["quote Bratislava", "quote \"balance of power\"", "quote why the new approach exact:true"]
        );

    public IReadOnlyList<string> Complete(string option, string typed, Invocation invocation)
    {
        if (Look(invocation) is not { } room)
            return [];
        var before = typed[..(typed.LastIndexOf(' ') + 1)];
        return
        [
            .. room
                .Paper.Index.Completions(typed[before.Length..], room.Horizon, MostCompletions)
                .Select(word => before + word),
        ];
    }

    protected override Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        var page = QuotePage.Of(room, invocation);
        return Task.FromResult<Answer>(
            page.Hits.Count == 0
                ? QuoteReplies.NothingFound(room, invocation.Text("words")!, page.Found)
                : QuoteReplies.Page(room, page, invocation)
        );
    }
}
