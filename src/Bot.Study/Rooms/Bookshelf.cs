using System.Collections.Concurrent;
using Bot.Texts.Papers;

namespace Bot.Study.Rooms;

/// <summary>The papers at hand, each opened when it is first asked for. Safe for any number of threads.</summary>
/// <param name="library">Called once, when the first paper is asked for.</param>
/// <param name="indexFolder">Where indexes are kept between runs; it may be deleted at any time.</param>
public sealed class Bookshelf(Func<Library> library, string indexFolder)
{
    private readonly Lazy<Library> _library = new(library);
    private readonly ConcurrentDictionary<PaperId, OpenPaper> _papers = new();

    public Library Library => _library.Value;

    public OpenPaper? Find(PaperId id) =>
        _papers.TryGetValue(id, out var open) ? open
        : Library.Find(id) is { } paper ? _papers.GetOrAdd(id, new OpenPaper(paper, indexFolder))
        : null;

    /// <summary>What a room reads that has chosen nothing; <see langword="null"/> where there is no paper at all.</summary>
    public OpenPaper? Default => Library.Ids.Count > 0 ? Find(Library.Ids[0]) : null;
}
