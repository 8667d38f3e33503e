using System.Text.RegularExpressions;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Readers;

/// <summary>Files that other people's software made of three texts of our own; <c>Files/make.sh</c> has the commands.</summary>
public sealed partial class MadeFilesTests
{
    public static TheoryData<string> Files { get; } =
        new(
            Directory
                .EnumerateFiles(OwnText.Folder)
                .Select(file => Path.GetFileName(file))
                .Where(file => file.Split('.').Length == 3 && !file.StartsWith("columns", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_format_has_three_files_or_more() =>
        Assert.All(
            [".txt", ".md", ".html", ".docx", ".pdf", ".epub"],
            ending => Assert.True(Files.Count(file => Path.GetExtension(file.Data) == ending) >= 3, ending)
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_gives_back_the_parts_paragraphs_and_notes_it_was_made_of(string file)
    {
        var expected = OwnText.Of(file);
        var edition = OwnText.Import(file).Edition(ImportChoices.None);

        var found = OwnText.BlocksOf(edition);
        var notes = OwnText.NotesOf(edition);
        var sameBlocks = expected.Blocks.Count(found.Contains);
        var sameNotes = expected.Notes.Count(note => notes.GetValueOrDefault(note.Key) == note.Value);
        Assert.True(
            sameBlocks * 100 >= expected.Blocks.Count * 98 && sameNotes * 100 >= expected.Notes.Count * 98,
            $"{sameBlocks} of {expected.Blocks.Count} blocks, {sameNotes} of {expected.Notes.Count} notes.\n"
                + $"Lost:\n{string.Join("\n", expected.Blocks.Except(found).Take(6))}\nInstead:\n{string.Join("\n", found.Except(expected.Blocks).Take(8))}\n"
                + $"Notes lost:\n{string.Join("\n", expected.Notes.Except(notes).Take(6))}\nInstead:\n{string.Join("\n", notes.Except(expected.Notes).Take(6))}"
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Not_one_sentence_is_lost_or_doubled(string file)
    {
        var found = Sentences(OwnText.BlocksOf(OwnText.Import(file).Edition(ImportChoices.None)));
        var expected = Sentences(OwnText.Of(file).Blocks);
        Assert.Empty(
            expected
                .Where(sentence => found.GetValueOrDefault(sentence.Key) != sentence.Value)
                .Select(sentence => $"{found.GetValueOrDefault(sentence.Key)} times: {sentence.Key}")
        );
    }

    // Where paragraphs begin is the other test's business.
    private static Dictionary<string, int> Sentences(IEnumerable<string> blocks) =>
        SentenceEnd
            .Split(
                string.Join(
                    ' ',
                    blocks.Select(block =>
                        block.StartsWith("Paragraph ", StringComparison.Ordinal) ? block[10..] : $"\n{block}\n"
                    )
                )
            )
            .Select(sentence => sentence.Trim())
            .Where(sentence => sentence.Length > 0)
            .GroupBy(sentence => sentence)
            .ToDictionary(group => group.Key, group => group.Count());

    [GeneratedRegex(@"(?<=[.?!]”?(\[\^\d+\])?) +|\n", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SentenceEnd { get; }
}
