using System.Collections.Concurrent;

namespace Bot.Texts.Papers;

/// <summary>
/// The papers at hand, by id. A paper is read when it is first asked for and then kept, so a large library costs nothing to
/// start; one that is added to its folder meanwhile is found as well. Safe for any number of threads.
/// </summary>
public sealed class Library
{
    private readonly ConcurrentDictionary<PaperId, Lazy<Paper>> _papers = new();
    private readonly string? _imported;

    public Library(IReadOnlyList<Paper> papers)
    {
        foreach (var paper in papers)
            _papers[paper.Id] = new Lazy<Paper>(paper);
        Ids = InOrder(_papers.Keys);
    }

    private Library(string seeds, string? imported)
    {
        _imported = imported;
        var shipped = FoldersIn(seeds);
        foreach (var folder in shipped)
            Add(folder);
        var added = imported is null ? [] : FoldersIn(imported).Where(folder => Add(folder)).ToList();
        Ids = [.. InOrder(shipped.Select(IdOf)), .. InOrder(added.Select(IdOf))];
    }

    /// <summary>As they were found at the start: those that ship first, then those that were brought, each in order of their ids.</summary>
    public IReadOnlyList<PaperId> Ids { get; }

    /// <summary>All of them, read now. Throws <see cref="InvalidDataException"/> where one of them is broken.</summary>
    public IReadOnlyList<Paper> Papers => [.. Ids.Select(id => _papers[id].Value)];

    /// <param name="seeds">A folder of folders, one for each paper that ships. Throws where there is none.</param>
    /// <param name="imported">The same for papers that were brought; it need not exist.</param>
    public static Library Load(string seeds, string? imported = null) =>
        Directory.Exists(seeds)
            ? new Library(seeds, imported)
            : throw new InvalidDataException($"There is no folder of papers at {Path.GetFullPath(seeds)}.");

    /// <summary>Throws <see cref="InvalidDataException"/> where that paper is broken.</summary>
    public Paper? Find(PaperId id)
    {
        if (_papers.TryGetValue(id, out var known))
            return known.Value;
        return
            _imported is not null && id.IsSound && Path.Combine(_imported, id.Value) is var folder && HoldsPaper(folder)
            ? _papers.GetOrAdd(id, new Lazy<Paper>(() => PaperFolder.Load(folder))).Value
            : null;
    }

    private bool Add(string folder) => _papers.TryAdd(IdOf(folder), new Lazy<Paper>(() => PaperFolder.Load(folder)));

    private static List<string> FoldersIn(string papers) =>
        Directory.Exists(papers) ? [.. Directory.EnumerateDirectories(papers).Where(HoldsPaper)] : [];

    private static PaperId IdOf(string folder) => new(Path.GetFileName(folder));

    private static IReadOnlyList<PaperId> InOrder(IEnumerable<PaperId> ids) =>
        [.. ids.OrderBy(id => id.Value, StringComparer.Ordinal)];

    private static bool HoldsPaper(string folder) => File.Exists(Path.Combine(folder, "paper.json"));
}
