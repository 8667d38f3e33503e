using Bot.Texts.Papers;
using Bot.Texts.Readers;
using CsCheck;
using Testing.Readers;

namespace Bot.Texts.Tests.Readers;

public sealed class AnyBytesTests
{
    private static readonly string[] Endings = [".txt", ".md", ".html", ".pdf", ".docx", ".epub", ""];

    private static readonly string[] Starts =
    [
        "",
        "%PDF-1.4\n",
        "PK\x03\x04",
        "<html><p>",
        "# Title\n\n[^1]: ",
        "<!DOCTYPE html><div>",
        "\uFEFF",
    ];

    [Fact]
    public void Any_bytes_are_read_or_refused_by_name() =>
        Gen.Select(
                Gen.OneOf(Starts.Select(Gen.Const).ToArray()),
                Gen.Byte.Array[0, 400],
                Gen.OneOf(Endings.Select(Gen.Const).ToArray())
            )
            .Sample(
                (start, bytes, ending) =>
                    Read("any" + ending, [.. System.Text.Encoding.UTF8.GetBytes(start), .. bytes]),
                iter: 2_000
            );

    [Theory]
    [InlineData(".txt")]
    [InlineData(".md")]
    [InlineData(".html")]
    [InlineData(".docx")]
    [InlineData(".epub")]
    [InlineData(".pdf")]
    public void A_spoilt_file_is_read_or_refused_by_name(string ending)
    {
        var samples = Directory.GetFiles(OwnText.Folder, "*.*" + ending).Select(File.ReadAllBytes).ToList();
        // The same every time; tests/long.sh tries new ones.
        var random = new Random(8);
        for (var tries = 0; tries < 60; tries++)
            Read("spoilt" + ending, Spoiling.Spoil(samples[tries % samples.Count], ending, random));
    }

    private static void Read(string name, byte[] bytes)
    {
        try
        {
            var import = OwnText.Import(name, bytes);
            var edition = import.Edition(ImportChoices.None);
            _ = import.Report(ImportChoices.None);
            Assert.NotEmpty(edition.Blocks);
        }
        catch (UnreadableTextException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }
}
