namespace Bot.Texts.Papers;

/// <summary>The papers at hand, by id. Immutable.</summary>
public sealed class Library(IReadOnlyList<Paper> papers)
{
    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<Paper> Papers { get; } = [.. papers.OrderBy(paper => paper.Id.Value, StringComparer.Ordinal)];

    /// <summary>The papers of a folder of folders. Throws <see cref="InvalidDataException"/> where one of them is broken.</summary>
    public static Library Load(string seeds) =>
        Directory.Exists(seeds)
            ? new Library([.. Directory.EnumerateDirectories(seeds).Where(HoldsPaper).Select(PaperFolder.Load)])
            : throw new InvalidDataException($"There is no folder of papers at {Path.GetFullPath(seeds)}.");

    public Paper? Find(PaperId id) => Papers.FirstOrDefault(paper => paper.Id == id);

    private static bool HoldsPaper(string folder) => File.Exists(Path.Combine(folder, "paper.json"));
}
