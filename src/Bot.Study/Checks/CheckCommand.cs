using System.Runtime.CompilerServices;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;
using Bot.Texts.Papers;
using Bot.Texts.Quotations;

namespace Bot.Study.Checks;

/// <summary><c>/check</c>: does the text say that? A verdict for each quotation, with the text's own words.</summary>
public sealed class CheckCommand(RoomDesk desk) : RoomCommand(desk)
{
    private readonly ConditionalWeakTable<Edition, QuotationChecker> _checkers = [];

    public override CommandDefinition Definition { get; } =
        new(
            "check",
            "Check whether the text says that.",
            CheckReplies.Rules,
            AnswerKind.Private,
            [
                new Option(
                    "quotation",
                    OptionKind.Text,
                    "The words to check: one quotation, or a message that quotes.",
                    IsRequired: true
                ),
                RoomReplies.AheadOption,
                new Option("page", OptionKind.Number, "Which page of the verdicts.", IsHidden: true),
            ],
            ["check the balance of power in Europe", "check He says “the balance of power in Asia” and means it"]
        )
        {
            OnMessage = new MessageEntry("Check quotation", "quotation"),
        };

    protected override Phrase? NeedsEnglish => "Dropped negations are";

    protected override Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        var message = invocation.Text("quotation")!;
        var checker = _checkers.GetValue(room.Edition, edition => new QuotationChecker(edition));
        var check = checker.CheckMessage(message, room.Horizon);
        return Task.FromResult<Answer>(
            check.Quotations.Count == 0 ? CheckReplies.TooShort(message) : CheckReplies.Page(room, check, invocation)
        );
    }
}
