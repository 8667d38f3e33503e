namespace Bot.Texts.Papers;

/// <summary>
/// One exact text together with its division. Immutable and safe for any number of threads; offsets are UTF-16 units of
/// <see cref="Source"/>.
/// </summary>
public sealed class Edition
{
    private readonly Dictionary<int, Section> _numbered = [];

    /// <summary>Throws <see cref="ArgumentException"/> when the division does not fit the source.</summary>
    public Edition(string source, Division division)
    {
        Source = source;
        Division = division;
        Id = EditionId.Of(source, division);
        (Blocks, Sections) = Lay(division);
        Paragraphs = [.. Blocks.Where(block => block.Paragraph is not null)];
        Endnotes = division.Endnotes;
    }

    public EditionId Id { get; }

    public string Source { get; }

    public Division Division { get; }

    /// <summary>Title, headings and paragraphs in the order of the text.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary><c>¶1</c> is at index 0.</summary>
    public IReadOnlyList<Block> Paragraphs { get; }

    public IReadOnlyList<Section> Sections { get; }

    /// <summary>By place of their markers.</summary>
    public IReadOnlyList<Endnote> Endnotes { get; }

    /// <summary>The block that holds <paramref name="offset"/>, or the nearest one before it.</summary>
    public Block BlockAt(int offset)
    {
        var (low, high) = (0, Blocks.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Blocks[middle].Range.Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return Blocks[low];
    }

    /// <summary>The passage of that name, or <see langword="null"/> where the edition has none.</summary>
    public Passage? Find(PassageId id)
    {
        if (id.IsSection)
            return _numbered.GetValueOrDefault(id.First)?.Heading is { } heading
                ? new Passage(this, id, heading.Range)
                : null;
        if (id.First < 1 || id.Last > Paragraphs.Count)
            return null;
        var (first, last) = (Paragraphs[id.First - 1], Paragraphs[id.Last - 1]);
        if (id.FirstSentence == 0)
            return new Passage(this, id, TextRange.FromBounds(first.Range.Start, last.Range.End));
        if (id.LastSentence > first.Sentences.Count)
            return null;
        var (from, to) = (first.Sentences[id.FirstSentence - 1].Range, first.Sentences[id.LastSentence - 1].Range);
        return new Passage(this, id, TextRange.FromBounds(from.Start, to.End));
    }

    /// <summary>The sentences <paramref name="first"/> to <paramref name="last"/> (from 1) of a block; a heading is always whole.</summary>
    public Passage Sentences(Block block, int first, int last) =>
        block.Paragraph is not { } paragraph ? Whole(block)
        : first == 1 && last == block.Sentences.Count ? Whole(block)
        : Find(PassageId.OfSentences(paragraph, first, last))
            ?? throw new ArgumentOutOfRangeException(
                nameof(last),
                $"¶{paragraph} has {block.Sentences.Count} sentences."
            );

    /// <summary>The whole block as a passage.</summary>
    public Passage Whole(Block block) => new(this, block.Id, block.Range);

    /// <summary>The words of <paramref name="range"/> with the id of the sentences that hold it.</summary>
    public Passage Around(TextRange range)
    {
        var block = BlockAt(range.Start);
        return Sentences(
            block,
            block.SentenceAt(range.Start).Number,
            block.SentenceAt(Math.Max(range.Start, range.End - 1)).Number
        );
    }

    private (IReadOnlyList<Block> Blocks, IReadOnlyList<Section> Sections) Lay(Division division)
    {
        var blocks = new List<Block>(division.Blocks.Count);
        var sections = new List<Section>();
        var (paragraphs, headings, end) = (0, 0, 0);
        foreach (var divided in division.Blocks)
        {
            if (divided.Range.Start < end || divided.Range.End > Source.Length || divided.Sentences.Count == 0)
                throw new ArgumentException(
                    $"Block {blocks.Count + 1} of the division does not fit the source.",
                    nameof(division)
                );
            end = divided.Range.End;

            if (divided.Kind != BlockKind.Paragraph || sections.Count == 0 || sections[^1].Kind != divided.Section)
            {
                int? number =
                    divided.Kind == BlockKind.Title ? 0
                    : divided.Kind == BlockKind.Heading ? ++headings
                    : null;
                sections.Add(new Section(divided.Section, number));
            }
            var section = sections[^1];
            int? paragraph = divided.Kind == BlockKind.Paragraph ? ++paragraphs : null;
            var block = new Block(blocks.Count + 1, divided.Kind, paragraph, section, divided.Range, divided.Sentences);
            blocks.Add(block);
            if (paragraph is null)
            {
                section.Heading = block;
                _numbered[section.Number!.Value] = section;
            }
            else
            {
                section.Add(block);
            }
        }
        if (blocks.Count == 0)
            throw new ArgumentException("A division has at least one block.", nameof(division));
        return (blocks, sections);
    }
}
