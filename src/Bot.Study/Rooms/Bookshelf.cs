using Bot.Texts.Papers;

namespace Bot.Study.Rooms;

/// <summary>The papers at hand, ready to be opened. Safe for any number of threads.</summary>
/// <param name="library">Called once, when the first paper is asked for.</param>
/// <param name="indexFolder">Where indexes are kept between runs; it may be deleted at any time.</param>
public sealed class Bookshelf(Func<Library> library, string indexFolder)
{
    private readonly Lazy<(Library Library, Dictionary<PaperId, OpenPaper> Papers)> _shelf = new(() =>
    {
        var read = library();
        return (read, read.Papers.ToDictionary(paper => paper.Id, paper => new OpenPaper(paper, indexFolder)));
    });

    public Library Library => _shelf.Value.Library;

    public OpenPaper? Find(PaperId id) => _shelf.Value.Papers.GetValueOrDefault(id);

    /// <summary>What a room reads that has chosen nothing; <see langword="null"/> where there is no paper at all.</summary>
    public OpenPaper? Default => Library.Papers.Count > 0 ? Find(Library.Papers[0].Id) : null;
}
