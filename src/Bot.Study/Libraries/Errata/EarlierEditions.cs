using System.Collections.Concurrent;
using Bot.Storage.Rooms;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Libraries.Errata;

/// <summary>
/// A room's paper as it was before it was corrected, for what still counts by the numbers of then. Safe for any number of
/// threads.
/// </summary>
/// <param name="indexFolder">Where indexes would be kept; none is made of an earlier edition that nobody searches.</param>
public sealed class EarlierEditions(GroupPapers papers, string indexFolder)
{
    private const int MostKept = 16;

    private readonly ConcurrentDictionary<
        (GroupKey Group, PaperId Paper, EditionId Then, EditionId Now),
        (OpenPaper Paper, EditionChanges Back)
    > _kept = new();

    /// <summary>
    /// The room with that edition on its table and nothing open beyond what the room has reached in the one it reads now;
    /// <see langword="null"/> where the edition is not kept.
    /// </summary>
    public async Task<RoomView?> AsOfAsync(
        RoomView room,
        GroupKey group,
        EditionId then,
        CancellationToken cancellationToken
    )
    {
        var key = (group, room.Paper.Paper.Id, then, room.Edition.Id);
        if (!_kept.TryGetValue(key, out var known))
        {
            if (await papers.LoadAsync(group, room.Paper.Paper.Id, then, cancellationToken) is not { } paper)
                return null;
            if (_kept.Count >= MostKept)
                _kept.Clear();
            known = (new OpenPaper(paper, indexFolder), EditionChanges.Between(room.Edition, paper.Edition));
            _kept[key] = known;
        }
        return room with
        {
            Paper = known.Paper,
            Horizon = room.Horizon.IsSet
                ? new Horizon(known.Back.SurelyCarriedTo(room.Horizon.LastParagraph))
                : Horizon.None,
        };
    }

    /// <summary>Lets go of what is kept in memory, for when texts were taken away.</summary>
    public void Forget() => _kept.Clear();
}
