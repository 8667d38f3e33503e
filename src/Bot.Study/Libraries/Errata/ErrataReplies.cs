using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Texts.Papers;

namespace Bot.Study.Libraries.Errata;

/// <summary>What <c>/library errata</c> says. It names places alone; the words are one press away.</summary>
internal static class ErrataReplies
{
    private const int MostLines = 15;
    private const int MostButtons = 3;

    public static Reply NeverCorrected(PaperCard card) =>
        Reply.Privately(
            $"“{card.Title}” has one edition, so nothing was corrected. A paper imported again under its title can replace it."
        );

    /// <summary>What was not looked at, if anything.</summary>
    public static IReadOnlyList<Phrase> Unseen(int editions, bool areMoreRows) =>
        [
            .. editions > 0
                ? [$"Not looked at: {editions} editions older than the last {ErrataDesk.MostEditions} before this one."]
                : (Phrase[])[],
            .. areMoreRows
                ?
                [
                    $"Of each edition the last {ErrataDesk.MostRows} posts and discussions were looked at; there are more.",
                ]
                : (Phrase[])[],
        ];

    /// <param name="unseen">See <see cref="Unseen"/>.</param>
    public static Reply Of(
        PaperCard card,
        EditionChanges changes,
        IReadOnlyList<UsedWords> uses,
        IReadOnlyList<Phrase> unseen
    )
    {
        var changed = changes.Changed.Select(Line).ToList();
        var used = uses.Select(Line).ToList();
        var blocks = new List<ReplyBlock>
        {
            new ReplyBlock.Heading($"Corrected: {Shorten.For(card.Title)}"),
            changed.Count == 0 ? ReplyBlock.Prose.Of("No paragraph has other words than before.") : Rows(changed),
            ReplyBlock.Prose.Of(
                used.Count == 0
                    ? "Nothing that was posted or said in this room used the changed words."
                    : "These used the changed words, by the numbers of their time:"
            ),
        };
        if (used.Count > 0)
            blocks.Add(Rows(used));
        blocks.AddRange(unseen.Select(ReplyBlock.Note.Of));
        var isLong = changed.Count > MostLines || used.Count > MostLines;
        if (isLong)
            blocks.Add(ReplyBlock.Note.Of("The rest is in the file."));
        return Reply.Privately() with
        {
            Blocks = blocks,
            Buttons =
            [
                .. changes
                    .Changed.Where(paragraph => paragraph.Now is not null)
                    .Take(MostButtons)
                    .Select(paragraph => PassageId.OfParagraph(paragraph.Now!.Value))
                    .Select(id => new Button(
                        $"Show {id}",
                        Call.To("passage", ("id", id.ToString()), ("private", "true"), ("ahead", "true"))
                    )),
            ],
            Files = isLong
                ? [new ReplyFile("errata.txt", "text/plain; charset=utf-8", Whole(changed.Concat(used)))]
                : [],
        };
    }

    private static ReplyBlock.Rows Rows(List<Phrase> lines) =>
        new([.. lines.Take(MostLines).Select(line => (IReadOnlyList<Inline>)[new Inline.Text(line)])]);

    private static Phrase Line(ChangedParagraph paragraph) =>
        paragraph switch
        {
            { Before: null } => Phrase.Of($"¶{paragraph.Now} is new"),
            { Now: null } => $"¶{paragraph.Before} is gone",
            _ when paragraph.Before == paragraph.Now => $"¶{paragraph.Now} has other words",
            _ => $"¶{paragraph.Now}, ¶{paragraph.Before} before, has other words",
        };

    private static Phrase Line(UsedWords used) => $"{used.What} of {used.At}: {string.Join(", ", used.Passages)}";

    private static byte[] Whole(IEnumerable<Phrase> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + '\n');
}
