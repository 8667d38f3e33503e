using System.Collections.Concurrent;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Study.Libraries;
using Bot.Study.Libraries.Errata;
using Bot.Texts.Papers;
using Bot.Texts.Search;

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

    private const int MostLists = 2_000;

    private readonly Lazy<Library> _library = new(library);
    private readonly ConcurrentDictionary<PaperId, OpenPaper> _shipped = new();
    private readonly ConcurrentDictionary<(GroupKey Group, PaperId Paper), OpenPaper> _open = new();
    private readonly ConcurrentDictionary<GroupKey, IReadOnlyList<PaperCard>> _lists = new();

    /// <summary>What a room reads that has chosen nothing; <see langword="null"/> where no paper ships.</summary>
    public OpenPaper? Default => _library.Value.Papers is [var first, ..] ? Shipped(first.Id) : null;

    /// <summary>A paper of the group's, in the edition that is in use now; <see langword="null"/> where it has none such.</summary>
    public async ValueTask<OpenPaper?> FindAsync(GroupKey group, PaperId paper, CancellationToken cancellationToken)
    {
        if (Shipped(paper) is { } shipped)
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
    public async Task<IReadOnlyList<PaperCard>> ListAsync(GroupKey group, CancellationToken cancellationToken)
    {
        IReadOnlyList<PaperCard> list = [.. ShippedCards, .. await groups.ListAsync(group, cancellationToken)];
        if (_lists.Count >= MostLists)
            _lists.Clear();
        return _lists[group] = list;
    }

    /// <summary>The list as it was last read, for completions while a member types; only what ships where nobody asked yet.</summary>
    public IReadOnlyList<PaperCard> Look(GroupKey group) =>
        _lists.TryGetValue(group, out var list) ? list : [.. ShippedCards];

    /// <summary>
    /// Puts a paper, or another edition of one, on the group's shelf. Its index is built first, beside the one in use, so
    /// nobody waits for it; whoever asks from then on gets the new edition, and every place in the old one is carried over.
    /// </summary>
    /// <param name="member">Who accepted it.</param>
    /// <param name="before">The paper as it is until then, where this is another edition of it.</param>
    /// <param name="alongside">Written together with it, or not at all; nothing is written where it says no.</param>
    /// <returns>Whether it is there now: not where the shelf was changed meanwhile.</returns>
    public async Task<bool> AcceptAsync(
        GroupKey group,
        Paper paper,
        string member,
        DateTimeOffset now,
        CancellationToken cancellationToken,
        Paper? before = null,
        Func<DatabaseTransaction, CancellationToken, Task<bool>>? alongside = null
    )
    {
        var open = new OpenPaper(paper, indexFolder);
        await Task.Run(open.Open, cancellationToken);
        var changes = before is null ? null : EditionChanges.Between(before.Edition, paper.Edition);
        var isAdded = await groups.AcceptAsync(
            group,
            paper,
            member,
            now,
            cancellationToken,
            before,
            async (transaction, cancelled) =>
            {
                if (alongside is not null && !await alongside(transaction, cancelled))
                    return false;
                if (changes is not null)
                    await CarryOver.MoveAsync(
                        transaction,
                        group,
                        paper.Id,
                        before!.Edition.Id,
                        paper.Edition.Id,
                        changes,
                        withUnchosen: Default is null,
                        cancelled
                    );
                return true;
            }
        );
        if (!isAdded)
            return false;
        _open[(group, paper.Id)] = open;
        await ListAsync(group, cancellationToken);
        return true;
    }

    /// <summary>Takes a paper of the group's own away. Whether there was one.</summary>
    public async Task<bool> RemoveAsync(GroupKey group, PaperId paper, CancellationToken cancellationToken)
    {
        var isRemoved = await groups.RemoveAsync(group, paper, cancellationToken);
        Close(group, paper);
        await ListAsync(group, cancellationToken);
        return isRemoved;
    }

    /// <summary>An id made of a title that neither the group nor what ships has taken.</summary>
    public async Task<PaperId> FreeIdAsync(GroupKey group, string title, CancellationToken cancellationToken)
    {
        var taken = (await ListAsync(group, cancellationToken)).Select(card => card.Id).ToHashSet();
        var wanted = PaperId.OfTitle(title);
        var id = wanted;
        for (var next = 2; taken.Contains(id); next++)
            id = new PaperId($"{wanted}-{next}");
        return id;
    }

    /// <summary>The open paper is made anew when it is asked for next; for when something beside its edition has changed.</summary>
    public void Close(GroupKey group, PaperId paper) => _open.TryRemove((group, paper), out _);

    /// <summary>
    /// Lets go of editions that no group reads any more: from memory at once, and their indexes where they were made before
    /// then, so that no edition loses its own that is about to be accepted.
    /// </summary>
    /// <param name="inUse">Of all groups.</param>
    public void Tidy(IReadOnlySet<EditionId> inUse, DateTimeOffset before)
    {
        foreach (var (key, open) in _open)
        {
            if (!inUse.Contains(open.Edition.Id))
                _open.TryRemove(key, out _);
        }
        foreach (var (group, list) in _lists)
        {
            if (list.Any(card => !card.IsShipped && !inUse.Contains(card.Edition)))
                _lists.TryRemove(group, out _);
        }
        var shipped = _library.Value.Papers.Select(paper => paper.Edition.Id);
        PassageIndex.Tidy(indexFolder, inUse.Concat(shipped).ToHashSet(), before);
    }

    private IEnumerable<PaperCard> ShippedCards => _library.Value.Papers.Select(CardOf);

    private OpenPaper? Shipped(PaperId id) =>
        _shipped.TryGetValue(id, out var open) ? open
        : _library.Value.Find(id) is { } paper ? _shipped.GetOrAdd(id, new OpenPaper(paper, indexFolder))
        : null;

    private static PaperCard CardOf(Paper paper) =>
        new(paper.Id, paper.Title, paper.Author, paper.Language, paper.Edition.Id, IsShipped: true);
}
