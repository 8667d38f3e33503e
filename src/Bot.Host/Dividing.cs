using Bot.Texts.Papers;

namespace Bot.Host;

/// <summary><c>divide</c>: makes the <c>edition.json</c> of a paper that ships, for people to read and accept.</summary>
internal static class Dividing
{
    public static int Run(string folder)
    {
        var edition = PaperFolder.Divide(folder);
        var sentences = edition.Paragraphs.Sum(paragraph => paragraph.Sentences.Count);
        Console.WriteLine(
            $"Edition {edition.Id}: {edition.Paragraphs.Count} paragraphs, {sentences} sentences, {edition.Endnotes.Count} notes. Read {Path.Combine(folder, "edition.json")} before you commit it."
        );
        return 0;
    }
}
