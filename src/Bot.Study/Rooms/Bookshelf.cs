using System.Collections.Concurrent;
using Bot.Storage.Rooms;
using Bot.Study.Libraries;
using Bot.Texts.Papers;

namespace Bot.Study.Rooms;

/// <summary>
/// The papers at hand, ready to be opened: those that ship, for every group, and those a group brought along, for that group
/// alone. Safe for any number of threads.
/// </summary>
/// <param name="library">The papers that ship; called once, when the first paper is asked for.</param>
/// <param name="indexFolder">Where indexes are kept between runs; it may be deleted at any time.</param>
public sealed class Bookshelf(Func<Library> library, GroupPapers groups, string indexFolder)
{
    /// <summary>How many papers of groups are kept open; more are let go together and opened anew when asked for.</summary>
    private const int MostOpen = 200;

    private readonly Lazy<(Library Library, Dictionary<PaperId, OpenPaper> Papers)> _shipped = new(() =>
    {
        var read = library();
        return (read, read.Papers.ToDictionary(paper => paper.Id, paper => new OpenPaper(paper, indexFolder)));
    });

    private readonly ConcurrentDictionary<(GroupKey Group, PaperId Paper), OpenPaper> _open = new();

    /// <summary>What a room reads that has chosen nothing; <see langword="null"/> where no paper ships.</summary>
    public OpenPaper? Default =>
        _shipped.Value.Library.Papers is [var first, ..] ? _shipped.Value.Papers[first.Id] : null;

    /// <summary>A paper of the group's, in the edition that is in use now; <see langword="null"/> where it has none such.</summary>
    public async ValueTask<OpenPaper?> FindAsync(GroupKey group, PaperId paper, CancellationToken cancellationToken)
    {
        if (_shipped.Value.Papers.TryGetValue(paper, out var shipped))
            return shipped;
        if (await groups.EditionOfAsync(group, paper, cancellationToken) is not { } edition)
        {
            _open.TryRemove((group, paper), out _);
            return null;
        }
        if (_open.TryGetValue((group, paper), out var open) && open.Edition.Id == edition)
            return open;
        if (await groups.LoadAsync(group, paper, edition, cancellationToken) is not { } loaded)
            return null;
        if (_open.Count >= MostOpen)
            _open.Clear();
        return _open[(group, paper)] = new OpenPaper(loaded, indexFolder);
    }

    /// <summary>What a room reads that has chosen nothing: the first paper that ships, else the only one of the group's.</summary>
    public async ValueTask<OpenPaper?> DefaultOfAsync(GroupKey group, CancellationToken cancellationToken) =>
        Default
        ?? (
            await groups.ListAsync(group, cancellationToken) is [var only]
                ? await FindAsync(group, only.Id, cancellationToken)
                : null
        );

    /// <summary>Everything the group may read: what ships, then its own by title.</summary>
    public async Task<IReadOnlyList<PaperCard>> ListAsync(GroupKey group, CancellationToken cancellationToken) =>
        [.. _shipped.Value.Library.Papers.Select(CardOf), .. await groups.ListAsync(group, cancellationToken)];

    /// <summary>The open paper is made anew when it is asked for next; for when something beside its edition has changed.</summary>
    public void Close(GroupKey group, PaperId paper) => _open.TryRemove((group, paper), out _);

    private static PaperCard CardOf(Paper paper) =>
        new(paper.Id, paper.Title, paper.Author, paper.Language, paper.Edition.Id, IsShipped: true);
}
