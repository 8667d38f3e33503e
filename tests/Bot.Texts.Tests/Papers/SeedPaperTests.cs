using System.Security.Cryptography;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Papers;

public sealed class SeedPaperTests
{
    [Fact]
    public void The_source_ships_byte_for_byte() =>
        Assert.Equal(
            "09150228ad01c0cf7d804941bc420671d38bae95b95e67fdde9f75ab55dd2fb0",
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(SeedPaper.SourceFile)))
        );

    [Fact]
    public void It_has_a_title_four_headings_and_thirty_four_paragraphs()
    {
        var blocks = SeedPaper.Edition.Blocks;
        Assert.Equal(39, blocks.Count);
        Assert.Equal(BlockKind.Title, blocks[0].Kind);
        Assert.Equal(4, blocks.Count(block => block.Kind == BlockKind.Heading));
        Assert.Equal(34, SeedPaper.Edition.Paragraphs.Count);
    }

    [Fact]
    public void Its_parts_hold_the_paragraphs_that_belong_to_them() =>
        Assert.Equal(
            [
                "Front 1-2",
                "Opening 3-4",
                "Headed 5-10",
                "Headed 11-16",
                "Headed 17-22",
                "Headed 23-30",
                "Closing 31-32",
                "Back 33-34",
            ],
            SeedPaper
                .Edition.Sections.Where(section => section.Paragraphs.Count > 0)
                .Select(section =>
                    $"{section.Kind} {section.Paragraphs[0].Paragraph}-{section.Paragraphs[^1].Paragraph}"
                )
        );

    [Fact]
    public void It_has_a_hundred_and_four_notes_each_where_its_marker_stands()
    {
        var notes = SeedPaper.Edition.Endnotes;
        Assert.Equal(Enumerable.Range(1, 104), notes.Select(note => note.Number));
        Assert.All(
            notes,
            note => Assert.Equal($"[{RomanNumeral.Format(note.Number)}]", note.Marker.Of(SeedPaper.Edition.Source))
        );
    }

    [Fact]
    public void Every_character_that_is_no_white_space_lies_in_exactly_one_sentence()
    {
        var covered = new int[SeedPaper.Edition.Source.Length];
        foreach (var sentence in SeedPaper.Edition.Blocks.SelectMany(block => block.Sentences))
        {
            for (var offset = sentence.Range.Start; offset < sentence.Range.End; offset++)
                covered[offset]++;
        }
        for (var offset = 0; offset < covered.Length; offset++)
        {
            if (!char.IsWhiteSpace(SeedPaper.Edition.Source[offset]))
                Assert.Equal(1, covered[offset]);
        }
    }

    [Fact]
    public void The_reader_finds_the_accepted_division_also_when_nobody_corrects_it()
    {
        var proposed = new Edition(SeedPaper.Edition.Source, PlainTextReader.Read(SeedPaper.Edition.Source));
        Assert.Equal(SeedPaper.Edition.Id, proposed.Id);
    }

    [Theory]
    [InlineData(
        "¶9.6",
        "But, as we shall see, this issue alone is not enough to explain Paris’s\u00A0maneuvers.\u00A0."
    )]
    [InlineData("¶25.2", "Why did he do that at this precise\u00A0moment?")]
    [InlineData("§3", "Why the new\u00A0approach?")]
    [InlineData(
        "¶31.7",
        "“We need to speak the same language as Russia, that of the balance of power”, he asserted a\u00A0month earlier.[ciii]"
    )]
    public void An_id_means_these_words(string id, string words)
    {
        Assert.True(PassageId.TryParse(id, out var read));
        Assert.Equal(words, SeedPaper.Edition.Find(read)!.Text);
    }
}
