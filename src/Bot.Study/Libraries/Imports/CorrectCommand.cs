using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Libraries.Imports;

/// <summary>The two forms by which people decide what a file cannot say.</summary>
internal sealed class CorrectCommand(ProposalStore proposals) : ProposalCommand(proposals)
{
    public const string TextPart = "text";

    private const int LongestLine = 300;
    private const int LongestHeadings = 3000;

    public static readonly Option PartOption = new(
        "part",
        OptionKind.Text,
        "Which form.",
        IsRequired: true,
        IsHidden: true
    );

    public override CommandDefinition Definition { get; } =
        new(
            "library correct",
            "Correct the paper before it is accepted.",
            "Opens a form by which the parts, or title and rights, are corrected.",
            AnswerKind.Form,
            [ProposalOption, PartOption],
            []
        )
        {
            IsHidden = true,
            IsForModerators = true,
        };

    protected override Task<Answer> AnswerAsync(
        Proposal proposal,
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        var part = invocation.Text("part")!;
        return Task.FromResult<Answer>(
            new Form(
                part == TextPart ? "Correct the parts" : "Title and rights",
                "Show it again",
                Call.To("library corrected", ("proposal", proposal.Id), ("part", part)),
                part == TextPart ? Parts(proposal) : Rights(proposal)
            )
        );
    }

    private static FormField[] Parts(Proposal proposal) =>
        [
            Line("front", "Paragraphs before the text proper", Number(proposal.Choices.Front)),
            Line("back", "Paragraphs behind it, notes not counted", Number(proposal.Choices.Back)),
            new FormField(
                "headings",
                "Headings, one a line; −line is none",
                string.Join(
                    '\n',
                    proposal.Choices.Headings.Concat(proposal.Choices.NoHeadings.Select(line => $"−{line}"))
                ),
                IsRequired: false,
                IsLong: true,
                LongestHeadings,
                []
            ),
            Line("language", "Language", proposal.Choices.Language ?? ""),
        ];

    private static FormField[] Rights(Proposal proposal) =>
        [
            Line("title", "Title", proposal.Choices.Title ?? ""),
            Line("author", "Author", proposal.Choices.Author ?? ""),
            new FormField(
                "rights",
                "Whose words, and what may be done with them",
                proposal.Choices.Rights ?? "",
                IsRequired: false,
                IsLong: true,
                500,
                []
            ),
            Line("limit", "Most words one reply may quote, or none", Limit(proposal.QuoteLimit)),
        ];

    private static FormField Line(string name, Phrase label, string value) =>
        new(name, label, value, IsRequired: false, IsLong: false, LongestLine, []);

    private static string Limit(int? limit) => limit == QuoteLimit.None ? "none" : Number(limit);

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
