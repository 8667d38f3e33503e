using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Texts.Readers;

namespace Bot.Study.Libraries.Imports;

/// <summary>
/// What the correcting forms are sent to. A field left empty leaves its part as the file has it; a form decides only what it
/// shows.
/// </summary>
internal sealed class CorrectedCommand(ProposalStore proposals, LibraryDesk library) : ProposalCommand(proposals)
{
    public override CommandDefinition Definition { get; } =
        new(
            "library corrected",
            "Take corrections in.",
            "Takes the corrections of a form in and shows the paper again.",
            AnswerKind.Private,
            [
                ProposalOption,
                CorrectCommand.PartOption,
                .. new[] { "front", "back", "headings", "language", "title", "author", "rights", "limit" }.Select(
                    name => new Option(name, OptionKind.Text, "A correction.", IsHidden: true)
                ),
            ],
            []
        )
        {
            IsHidden = true,
            IsForModerators = true,
            Changes = true,
        };

    protected override async Task<Answer> AnswerAsync(
        Proposal proposal,
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        var (corrected, complaint) =
            invocation.Text("part") == CorrectCommand.TextPart
                ? Parts(proposal, invocation)
                : Rights(proposal, invocation);
        if (corrected is null)
            return complaint!;
        ImportReport report;
        try
        {
            report = await Task.Run(() => corrected.Import.Report(corrected.Choices), cancellationToken);
        }
        catch (ArgumentException error)
        {
            return Reply.Refusal($"{error.Message.Split(" (Parameter")[0]} Nothing was changed.");
        }
        if (!await Proposals.SetAsync(LibraryDesk.GroupOf(invocation.Room), corrected, cancellationToken))
            return Gone();
        var same = await library.OwnWithTitleAsync(invocation.Room, report.Title, cancellationToken);
        return ReportReplies.Shown(corrected, report, same);
    }

    private static (Proposal?, Reply?) Parts(Proposal proposal, Invocation invocation)
    {
        if (!TryCount(invocation.Text("front"), out var front) || !TryCount(invocation.Text("back"), out var back))
            return (null, Reply.Refusal("How many paragraphs stand before or behind the text is a whole number."));
        var language = invocation.Text("language") is { Length: > 0 } typed ? LanguageNames.Read(typed) : null;
        if (language is null && invocation.Text("language") is { Length: > 0 } unknown)
            return (
                null,
                Reply.Refusal($"“{Shorten.For(unknown)}” is no language: type English, or a tag such as pl.")
            );
        var lines = (invocation.Text("headings") ?? "").Split(
            '\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return (
            proposal with
            {
                Choices = proposal.Choices with
                {
                    Front = front,
                    Back = back,
                    Language = language,
                    Headings = [.. lines.Where(line => line[0] is not ('-' or '−'))],
                    NoHeadings = [.. lines.Where(line => line[0] is '-' or '−').Select(line => line[1..].Trim())],
                },
            },
            null
        );
    }

    private static (Proposal?, Reply?) Rights(Proposal proposal, Invocation invocation)
    {
        if (!QuoteLimit.TryRead(invocation.Text("limit"), out var limit))
            return (null, QuoteLimit.Unreadable(invocation.Text("limit")!));
        return (
            proposal with
            {
                QuoteLimit = limit,
                Choices = proposal.Choices with
                {
                    Title = Given(invocation, "title"),
                    Author = Given(invocation, "author"),
                    Rights = Given(invocation, "rights"),
                },
            },
            null
        );
    }

    private static string? Given(Invocation invocation, string option) =>
        invocation.Text(option) is { Length: > 0 } typed ? typed : null;

    private static bool TryCount(string? typed, out int? count)
    {
        count = null;
        if (string.IsNullOrWhiteSpace(typed))
            return true;
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        count = number;
        return true;
    }
}
