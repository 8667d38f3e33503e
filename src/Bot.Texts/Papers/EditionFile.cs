using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Texts.Readers;

namespace Bot.Texts.Papers;

/// <summary>
/// An accepted division as a file that people can check: one line for each sentence, with its place and its words. The
/// words are there for the reader; when the file is loaded they must equal the source, so a wrong offset cannot pass.
/// </summary>
public static class EditionFile
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Edition edition, string sourceName)
    {
        var lines = new StringBuilder("{\n");
        lines.Append($"  \"source\": {Quoted(sourceName)},\n  \"sha256\": \"{Sha256(edition.Source)}\",\n");
        lines.Append($"  \"edition\": \"{edition.Id}\",\n  \"blocks\": [");
        foreach (var block in edition.Blocks)
        {
            lines.Append(block.Ordinal == 1 ? "\n" : ",\n");
            lines.Append(
                $"    {{ \"id\": \"{block.Id}\", \"part\": \"{PartName(block.Section.Kind)}\", \"sentences\": [\n"
            );
            lines.AppendJoin(
                ",\n",
                block.Sentences.Select(sentence => $"      {Line(sentence.Range, edition.Source)}")
            );
            lines.Append("\n    ] }");
        }
        lines.Append("\n  ],\n  \"endnotes\": [\n");
        lines.AppendJoin(",\n", edition.Endnotes.Select(note => $"    {Line(note, edition)}"));
        return lines.Append("\n  ]\n}\n").ToString();
    }

    /// <summary>Throws <see cref="InvalidDataException"/> where file and source do not belong together.</summary>
    public static Edition Read(string source, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.GetProperty("sha256").GetString() != Sha256(source))
                throw new InvalidDataException("The source is not the one that was divided: its SHA-256 is another.");
            var blocks = root.GetProperty("blocks").EnumerateArray().Select(block => ReadBlock(source, block)).ToList();
            var notes = root.GetProperty("endnotes").EnumerateArray().Select(note => ReadNote(source, note)).ToList();
            var edition = new Edition(source, new Division(blocks, notes));
            if (root.GetProperty("edition").GetString() != edition.Id.Value)
                throw new InvalidDataException($"The division was changed by hand: it would be edition {edition.Id}.");
            return edition;
        }
        catch (Exception error)
            when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"The division cannot be read: {error.Message}", error);
        }
    }

    private static DividedBlock ReadBlock(string source, JsonElement block)
    {
        var part = Enum.Parse<SectionKind>(block.GetProperty("part").GetString()!, ignoreCase: true);
        var isSection = block.GetProperty("id").GetString()!.StartsWith('§');
        var kind =
            part == SectionKind.Title ? BlockKind.Title
            : isSection ? BlockKind.Heading
            : BlockKind.Paragraph;
        var sentences = block
            .GetProperty("sentences")
            .EnumerateArray()
            .Select(line => ReadRange(source, line))
            .ToList();
        return new DividedBlock(kind, part, TextRange.FromBounds(sentences[0].Start, sentences[^1].End), sentences);
    }

    private static TextRange ReadRange(string source, JsonElement line)
    {
        var range = new TextRange(line[0].GetInt32(), line[1].GetInt32());
        if (
            range.Start < 0
            || range.Length <= 0
            || range.End > source.Length
            || !range.SpanOf(source).SequenceEqual(line[2].GetString())
        )
            throw new InvalidDataException($"At {range.Start} the source has other words than the division: {line[2]}");
        return range;
    }

    private static Endnote ReadNote(string source, JsonElement line)
    {
        var marker = new TextRange(line[1].GetInt32(), line[2].GetString()!.Length);
        if (marker.End > source.Length || marker.Of(source) != line[2].GetString())
            throw new InvalidDataException($"At {marker.Start} the source has no marker {line[2]}.");
        var label = NoteMarkers.LabelOf(line[2].GetString()!);
        TextRange? body = line.GetArrayLength() > 4 ? new TextRange(line[4].GetInt32(), line[5].GetInt32()) : null;
        return new Endnote(line[0].GetInt32(), marker, label, body);
    }

    private static string Line(TextRange range, string source) =>
        $"[{range.Start}, {range.Length}, {Quoted(range.Of(source))}]";

    private static string Line(Endnote note, Edition edition)
    {
        var body = note.Body is { } range ? $", {range.Start}, {range.Length}" : "";
        return $"[{note.Number}, {note.Marker.Start}, {Quoted(note.Marker.Of(edition.Source))}, \"{edition.Around(note.Marker).Id}\"{body}]";
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);

    private static string PartName(SectionKind kind) => kind.ToString().ToLowerInvariant();

    private static string Sha256(string source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));
}
