using Bot.Chat.Replies;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Passages;

/// <summary>Cuts quotations out of a paper and says where they stand.</summary>
public static class Quoting
{
    /// <summary>A whole passage; <paramref name="marks"/> are ranges of the source.</summary>
    public static Quotation Of(OpenPaper paper, Passage passage, IEnumerable<TextRange>? marks = null) =>
        Of(paper, passage, passage.Range, marks ?? []);

    /// <summary>A part of a passage; what is left out on either side is marked as cut.</summary>
    public static Quotation Of(OpenPaper paper, Passage passage, TextRange part, IEnumerable<TextRange> marks) =>
        new(
            paper.Paper.Id.Value,
            passage.Id.ToString(),
            passage.Block.Paragraph,
            part.Start,
            part.Length,
            part.Of(passage.Edition.Source),
            PlaceOf(passage),
            [.. marks.Where(part.Contains).Select(mark => new Quotation.Mark(mark.Start - part.Start, mark.Length))]
        )
        {
            CutBefore = part.Start > passage.Range.Start,
            CutAfter = part.End < passage.Range.End,
        };

    /// <summary><c>¶14.2 · §2 A new approach</c>.</summary>
    public static Phrase PlaceOf(Passage passage) => $"{passage.Id} · {KindOf(passage)}";

    /// <summary>The section's number and heading, or what its place makes it.</summary>
    public static Phrase NameOf(Section section, Edition edition) =>
        section switch
        {
            { Kind: SectionKind.Title } => "title",
            { Kind: SectionKind.Front } => "front matter",
            { Kind: SectionKind.Opening } => "opening",
            { Kind: SectionKind.Closing } => "closing",
            { Kind: SectionKind.Back } => "back matter",
            _ => Phrase.Of($"§{section.Number} {section.Heading?.Range.Of(edition.Source)}"),
        };

    private static Phrase KindOf(Passage passage) =>
        passage.Id switch
        {
            { IsSection: false } => NameOf(passage.Section, passage.Edition),
            { First: 0 } => "title",
            _ => "heading",
        };
}
