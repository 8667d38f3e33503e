using System.Text;
using System.Text.Json;
using Bot.Texts.Readers;

namespace Bot.Texts.Papers;

/// <summary>
/// A paper as it ships: one folder with the untouched source, <c>paper.json</c> (what people decided), <c>edition.json</c>
/// (the accepted division) and, where there are bodies of notes, <c>notes.txt</c>.
/// </summary>
public static class PaperFolder
{
    /// <summary>Throws <see cref="InvalidDataException"/> or <see cref="IOException"/> with a sentence a person can act on.</summary>
    public static Paper Load(string folder)
    {
        var description = PaperDescription.Read(Path.Combine(folder, "paper.json"));
        var source = ReadText(Path.Combine(folder, description.Source));
        var divisionFile = Path.Combine(folder, "edition.json");
        if (!File.Exists(divisionFile))
            throw new InvalidDataException($"{folder} has no edition.json; 'divide {folder}' makes it.");
        var edition = EditionFile.Read(source, ReadText(divisionFile));
        return new Paper(
            new PaperId(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))),
            description.Title,
            description.Author,
            description.Language,
            description.Rights,
            edition,
            ReadNotes(Path.Combine(folder, "notes.txt"))
        );
    }

    /// <summary>Divides the folder's source as its <c>paper.json</c> says and writes <c>edition.json</c>.</summary>
    public static Edition Divide(string folder)
    {
        var description = PaperDescription.Read(Path.Combine(folder, "paper.json"));
        var source = ReadText(Path.Combine(folder, description.Source));
        var edition = new Edition(source, PlainTextReader.Read(source, description.Corrections));
        File.WriteAllText(Path.Combine(folder, "edition.json"), EditionFile.Write(edition, description.Source));
        return edition;
    }

    private static string ReadText(string file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file));
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidDataException($"{file} is not UTF-8.", error);
        }
    }

    private static Dictionary<int, string> ReadNotes(string file) =>
        NoteLines.Read(File.Exists(file) ? File.ReadLines(file) : []);
}
