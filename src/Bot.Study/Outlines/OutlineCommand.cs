using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Passages;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Outlines;

/// <summary><c>/outline</c>: the parts of the paper with their paragraphs, their length and how long they take to read.</summary>
public sealed class OutlineCommand(RoomDesk desk) : RoomCommand(desk)
{
    private const int WordsAMinute = 230;

    public override CommandDefinition Definition { get; } =
        new(
            "outline",
            "Show the parts of the paper.",
            "Lists the sections with their paragraphs, their length in words and the time they take to read, and marks how far the group has read.",
            AnswerKind.Private,
            [],
            ["outline"]
        );

    protected override Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        var (paper, edition) = (room.Paper.Paper, room.Edition);
        var sections = edition.Sections.Where(section => section.Paragraphs.Count > 0).ToList();
        var body = sections.Where(section => section.Kind is not (SectionKind.Front or SectionKind.Back)).ToList();
        var reply = Reply.Privately() with
        {
            Blocks =
            [
                new ReplyBlock.Heading($"{paper.Title}"),
                ReplyBlock.Prose.Of($"by {paper.Author}"),
                new ReplyBlock.Rows([.. sections.Select(section => Line(section, room))]),
                ReplyBlock.Note.Of(
                    $"¶1 to ¶{edition.Paragraphs.Count}; the body is {Length(body, edition)}, at {WordsAMinute} words a minute. {paper.Rights}"
                ),
            ],
        };
        return Task.FromResult<Answer>(reply);
    }

    private static List<Inline> Line(Section section, RoomView room)
    {
        var (first, last) = (section.Paragraphs[0].Paragraph!.Value, section.Paragraphs[^1].Paragraph!.Value);
        var paragraphs = first == last ? $"¶{first}" : $"¶{first}–{last}";
        var reached =
            !room.Horizon.IsSet || last < room.Horizon.LastParagraph ? ""
            : first > room.Horizon.LastParagraph ? " · not read yet"
            : Phrase.Of($" · the group is here: up to ¶{room.Horizon.LastParagraph}");
        return
        [
            new Inline.Strong(Quoting.NameOf(section, room.Edition)),
            new Inline.Text($" · {paragraphs} · {Length([section], room.Edition)}{reached}"),
        ];
    }

    private static Phrase Length(IReadOnlyList<Section> sections, Edition edition)
    {
        var words = sections.SelectMany(section => section.Paragraphs).Sum(paragraph => Words(paragraph, edition));
        var minutes = Math.Max(1, (int)Math.Round((double)words / WordsAMinute));
        return $"{words:N0} words, {minutes} min";
    }

    private static int Words(Block block, Edition edition)
    {
        var (count, inside) = (0, false);
        foreach (var character in block.Range.SpanOf(edition.Source))
        {
            var isSpace = char.IsWhiteSpace(character);
            count += !isSpace && !inside ? 1 : 0;
            inside = !isSpace;
        }
        return count;
    }
}
