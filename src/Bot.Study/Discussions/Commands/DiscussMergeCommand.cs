using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;
using Bot.Study.Discussions.Views;

namespace Bot.Study.Discussions.Commands;

/// <summary>Merges a question with another one that asks the same.</summary>
public sealed class DiscussMergeCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    private const int MostChoices = 25;

    public override CommandDefinition Definition { get; } =
        new(
            "discuss merge",
            "Merge a question with another one.",
            "Reached by a button of the moderator's desk of questions.",
            AnswerKind.Form,
            [Hidden("n", OptionKind.Number), Hidden("into")],
            []
        )
        {
            IsHidden = true,
            Changes = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var number = invocation.Number("n", 0);
        if (invocation.Text("into") is not { Length: > 0 } typed)
        {
            var (sitting, refusal) = await EnterAsLeaderAsync(invocation, cancellationToken);
            return sitting is null ? refusal! : Form(sitting.Discussion, number);
        }
        var digits = new string([.. typed.TakeWhile(char.IsAsciiDigit)]);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var into))
            return Reply.Refusal($"“{Shorten.For(typed)}” is no question's number.");
        return await ActAsync(
            invocation,
            new Gesture.Merge(number, into),
            acted => Merged(acted.Sitting.Discussion, number),
            cancellationToken
        );
    }

    private static Reply Merged(Discussion discussion, int number)
    {
        var root = discussion.Root(discussion.Questions[number - 1]);
        return Reply.Privately(
            $"Question {Board.Number(number)} is part of question {Board.Number(root.Number)} now, which has {Board.Votes(root.Votes)} and was asked {Board.Number(discussion.MergedInto(root).Count() + 1)} times."
        ) with
        {
            Buttons =
            [
                new Button(
                    "Back to the questions",
                    Call.To("discuss question", ("n", Board.Number(root.Number))),
                    ButtonEffect.Replaces
                ),
            ],
        };
    }

    private static Answer Form(Discussion discussion, int number)
    {
        var others = discussion
            .Waiting.Concat(discussion.OnBoard)
            .Where(question => question.Number != number)
            .OrderBy(question => question.Number)
            .Select(question =>
                Brief
                    .Of($"{Board.Number(question.Number)}. {Board.WordsOf(question.Said, Brief.Choice)}", Brief.Choice)
                    .ToString()
            )
            .ToList();
        if (others.Count == 0)
            return Reply.Privately("There is no other question to merge it with.");
        var isShort = others.Count <= MostChoices;
        return new Form(
            "Merge questions",
            "Merge",
            Call.To("discuss merge", ("n", Board.Number(number))),
            [
                new FormField(
                    "into",
                    isShort
                        ? Phrase.Of($"Question {Board.Number(number)} asks the same as")
                        : "Number of the question it is part of",
                    isShort ? others[0] : "",
                    true,
                    false,
                    Brief.Choice,
                    isShort ? others : []
                ),
            ]
        );
    }
}
