using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Readers;

/// <summary>
/// One of the three texts that all files are made of, as it was written: what every reader must find again. It is read here
/// by the few rules it was written in, not by any reader.
/// </summary>
internal sealed partial class OwnText
{
    private OwnText(string text)
    {
        var blocks = new List<string>();
        var notes = new Dictionary<int, string>();
        foreach (var part in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = part.Replace("*", "", StringComparison.Ordinal);
            if (Body.Match(words) is { Success: true } body)
                notes[int.Parse(body.Groups["number"].Value)] = Folded(body.Groups["words"].Value);
            else
                blocks.AddRange(
                    words.StartsWith("- ", StringComparison.Ordinal) ? words.Split('\n').Select(Line) : [Line(words)]
                );
        }
        (Blocks, Notes) = (blocks, notes);
    }

    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "Files");

    /// <summary><c>Title …</c>, <c>Heading …</c> or <c>Paragraph …</c>, markers as <c>[^3]</c>.</summary>
    public IReadOnlyList<string> Blocks { get; }

    public IReadOnlyDictionary<int, string> Notes { get; }

    public static OwnText Of(string file) =>
        new(File.ReadAllText(Path.Combine(Folder, file.Split('.')[0] + ".md")).ReplaceLineEndings("\n"));

    /// <summary>An edition in the same words.</summary>
    public static IReadOnlyList<string> BlocksOf(Edition edition)
    {
        var bodies = edition
            .Endnotes.Where(note => note.Body is not null)
            .Select(note => note.Body!.Value.End)
            .ToHashSet();
        return
        [
            .. edition
                .Blocks.Where(block => !bodies.Contains(block.Range.End))
                .Select(block => $"{block.Kind} {WithMarkers(edition, block.Range)}"),
        ];
    }

    public static IReadOnlyDictionary<int, string> NotesOf(Edition edition) =>
        edition
            .Endnotes.Where(note => note.Body is not null)
            .ToDictionary(note => note.Number, note => Folded(note.Body!.Value.Of(edition.Source)));

    /// <summary>The file read as the program reads it, inside this process.</summary>
    public static PaperImport Import(string file) => Import(file, File.ReadAllBytes(Path.Combine(Folder, file)));

    public static PaperImport Import(string file, byte[] bytes) =>
        new(FileReading.Read(new OfferedFile(file, bytes), PaperReaders.All, ReadingLimits.Default, _ => { }), file);

    public static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string WithMarkers(Edition edition, TextRange range)
    {
        var words = range.Of(edition.Source);
        foreach (var note in edition.Endnotes.Where(note => range.Contains(note.Marker)).Reverse())
            words =
                words[..(note.Marker.Start - range.Start)]
                + $"[^{note.Number}]"
                + words[(note.Marker.End - range.Start)..];
        // Plain text shows an item of a list by its dash.
        return Folded(words.StartsWith("- ", StringComparison.Ordinal) ? words[2..] : words);
    }

    private static string Line(string words) =>
        words.StartsWith("# ", StringComparison.Ordinal) ? $"Title {words[2..]}"
        : words.StartsWith('#') ? $"Heading {words.TrimStart('#', ' ')}"
        : $"Paragraph {Folded(words.TrimStart('>', '-', ' '))}";

    [GeneratedRegex(
        @"^\[\^(?<number>\d+)\]: (?<words>.+)$",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Body { get; }

    private static string Here([CallerFilePath] string file = "") => file;
}
