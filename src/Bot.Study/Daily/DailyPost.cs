using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Study.Passages;
using Bot.Study.Rooms;
using Bot.Texts.Papers;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>The post of one local date: one message where the platform can hold it, else numbered parts.</summary>
/// <param name="View">The room; its horizon does not matter here.</param>
/// <param name="Portion">The paragraphs of this date, at least one.</param>
internal sealed record DailyPost(RoomView View, Reading Reading, LocalDate Date, IReadOnlyList<Block> Portion)
{
    // For measuring: no post is cut into more.
    private const int MostParts = 999;

    /// <summary>
    /// What each message holds: as much as the platform can and as the paper's limit of words lets one reply quote. Cut
    /// between paragraphs, where one is too long at the ends of sentences, and only where a sentence alone is too long
    /// between two words. Does not depend on when it is posted.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Passage>> Parts(IChatPlatform platform, CommandTable commands)
    {
        if (Holds([.. Portion.Select(View.Edition.Whole)], 1))
            return
            [
                [.. Portion.Select(View.Edition.Whole)],
            ];
        var parts = new List<IReadOnlyList<Passage>>();
        var current = new List<Passage>();
        foreach (var paragraph in Portion)
        {
            var whole = View.Edition.Whole(paragraph);
            if (!Holds([.. current, whole], MostParts))
                Close();
            if (Holds([whole], MostParts))
            {
                current.Add(whole);
                continue;
            }
            foreach (var piece in Sentences(paragraph))
            {
                var grown = current.Count == 0 ? piece : Together(current[0], piece);
                if (current.Count > 0 && !Holds([grown], MostParts))
                {
                    Close();
                    grown = piece;
                }
                current = [grown];
            }
            Close();
        }
        Close();
        return parts;

        void Close()
        {
            if (current.Count > 0)
                parts.Add(current);
            current = [];
        }

        bool Holds(IReadOnlyList<Passage> passages, int of) =>
            Compose(passages, of, of, isLate: true, commands) is var reply
            && platform.Holds(reply)
            && QuoteLimits.Allows(reply, View.Paper.Paper);

        IEnumerable<Passage> Sentences(Block paragraph) =>
            paragraph
                .Sentences.Select(sentence => View.Edition.Sentences(paragraph, sentence.Number, sentence.Number))
                .SelectMany(sentence => Pieces(sentence, piece => Holds([piece], MostParts)));
    }

    /// <summary>One message. The buttons that are about the whole stand under the last.</summary>
    public Reply Compose(IReadOnlyList<Passage> passages, int part, int parts, bool isLate, CommandTable commands)
    {
        var plan = ReadingPlan.Of(View.Edition);
        var (first, last) = (plan.PlaceOf(NumberOf(Portion[0])), plan.PlaceOf(NumberOf(Portion[^1])));
        var count =
            first == last
                ? Phrase.Of($"Paragraph {first} of {plan.Total}")
                : $"Paragraphs {first}–{last} of {plan.Total}";
        var rest = new List<Phrase> { Quoting.NameOf(Portion[0].Section, View.Edition) };
        if (Portion[^1].Section != Portion[0].Section)
            rest[0] = $"{rest[0]} – {Quoting.NameOf(Portion[^1].Section, View.Edition)}";
        rest.Add(Dates.Long(Date));
        if (parts > 1)
            rest.Add($"part {part} of {parts}");
        if (isLate)
            rest.Add($"late, it was due at {Dates.Clock(Reading.Schedule.Time)}");
        return new Reply
        {
            Visibility = Visibility.Room,
            Blocks =
            [
                ReplyBlock.Prose.Of(new Inline.Strong(count), new Inline.Text($" · {Phrase.Join(" · ", rest)}")),
                .. passages.Select(passage => ReplyBlock.Quote.Of(Quote(passage))),
            ],
            Buttons = [.. Buttons(passages, isLast: part == parts, commands)],
        };
    }

    private IEnumerable<Button> Buttons(IReadOnlyList<Passage> passages, bool isLast, CommandTable commands)
    {
        if (passages.Any(passage => passage.Endnotes.Any()))
            yield return new Button(
                "Endnotes",
                Call.To("endnote", ("of", string.Join(' ', passages.Select(passage => passage.Id))))
            );
        if (!isLast)
            yield break;
        if (AskAbout(passages[0].Id, commands) is { } ask)
            yield return new Button("Ask", ask);
        yield return new Button(
            "I have read this",
            Call.To(DailyReadCommand.Name, ("to", NumberOf(Portion[^1]).ToString(CultureInfo.InvariantCulture)))
        );
    }

    // Asking is another feature's; where it can take the passage along, it does.
    private static Call? AskAbout(PassageId passage, CommandTable commands)
    {
        if (commands.Find("ask")?.Definition is not { } ask)
            return null;
        return ask.Find("passage") is null
            ? Call.To("ask")
            : Call.To("ask", ("passage", PassageId.OfParagraph(passage.First).ToString()));
    }

    // A passage whose range is a part of what its id names is cut, and says so.
    private Quotation Quote(Passage passage) =>
        Quoting.Of(View.Paper, View.Edition.Find(passage.Id)!, passage.Range, []);

    private Passage Together(Passage first, Passage next)
    {
        var (from, to) = (first.Id, next.Id);
        var block = first.Block;
        var whole = View.Edition.Sentences(
            block,
            Math.Max(1, from.FirstSentence),
            to.LastSentence == 0 ? block.Sentences.Count : to.LastSentence
        );
        return whole with { Range = TextRange.FromBounds(first.Range.Start, next.Range.End) };
    }

    private static IEnumerable<Passage> Pieces(Passage sentence, Func<Passage, bool> fits)
    {
        var source = sentence.Edition.Source;
        while (!fits(sentence) && sentence.Range.Length > 1)
        {
            var piece = sentence;
            while (!fits(piece) && piece.Range.Length > 1)
            {
                var middle = piece.Range.Start + piece.Range.Length / 2;
                var space = source.LastIndexOf(' ', middle, piece.Range.Length / 2);
                var end =
                    space > piece.Range.Start ? space
                    : char.IsLowSurrogate(source[middle]) ? middle - 1
                    : middle;
                piece = piece with { Range = TextRange.FromBounds(piece.Range.Start, end) };
            }
            yield return piece;
            var next = source[piece.Range.End] == ' ' ? piece.Range.End + 1 : piece.Range.End;
            sentence = sentence with { Range = TextRange.FromBounds(next, sentence.Range.End) };
        }
        yield return sentence;
    }

    private static int NumberOf(Block paragraph) => paragraph.Paragraph!.Value;
}
