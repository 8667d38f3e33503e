using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Papers;

public sealed class EditionFileTests
{
    private const string Source = "A title\n\nOne sentence.[1] Another one!\n\nA heading\n\nMore words, “quoted”.[2]\n";

    private static readonly Edition Edition = new(Source, PlainTextReader.Read(Source));

    [Fact]
    public void What_is_written_is_read_back_as_the_same_edition() =>
        Assert.Equal(Edition.Id, EditionFile.Read(Source, EditionFile.Write(Edition, "source.txt")).Id);

    [Fact]
    public void A_division_of_another_source_is_refused() =>
        Assert.Contains(
            "SHA-256",
            Assert
                .Throws<InvalidDataException>(() =>
                    EditionFile.Read(Source + "x", EditionFile.Write(Edition, "source.txt"))
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_sentence_moved_by_hand_is_refused_with_its_place()
    {
        var moved = EditionFile.Write(Edition, "source.txt").Replace("[9, 16,", "[10, 16,", StringComparison.Ordinal);
        var refusal = Assert.Throws<InvalidDataException>(() => EditionFile.Read(Source, moved));
        Assert.Contains("At 10", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_made_a_note_of_by_hand_is_another_edition()
    {
        var changed = EditionFile
            .Write(Edition, "source.txt")
            .Replace("\"part\": \"headed\"", "\"part\": \"back\"", StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => EditionFile.Read(Source, changed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"sha256\": 1}")]
    public void A_broken_file_is_refused(string json) =>
        Assert.Throws<InvalidDataException>(() => EditionFile.Read(Source, json));
}
