using Bot.Texts.Papers;

namespace Bot.Study.Rooms;

/// <summary>The papers at hand, ready to be opened. Safe for any number of threads.</summary>
/// <param name="indexFolder">Where indexes are kept between runs; it may be deleted at any time.</param>
public sealed class Bookshelf(Library library, string indexFolder)
{
    private readonly Dictionary<PaperId, OpenPaper> _papers = library.Papers.ToDictionary(
        paper => paper.Id,
        paper => new OpenPaper(paper, indexFolder)
    );

    public Library Library { get; } = library;

    public OpenPaper? Find(PaperId id) => _papers.GetValueOrDefault(id);
}
