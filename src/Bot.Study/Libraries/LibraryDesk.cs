using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage.Rooms;
using Bot.Study.Rooms;

namespace Bot.Study.Libraries;

/// <summary>Finds a group's papers by what members type for them. Safe for any number of threads.</summary>
public sealed class LibraryDesk(Bookshelf shelf)
{
    private const int MostCompletions = 25;
    private const int LongestCompletion = 100;

    public static GroupKey GroupOf(RoomId room) => new(room.Platform, room.Group);

    /// <summary>The one paper that is meant, by id or title or a part of it; else the answer that says so.</summary>
    public async Task<(PaperCard? Card, Reply? Complaint)> FindAsync(
        RoomId room,
        string typed,
        CancellationToken cancellationToken
    )
    {
        var cards = await shelf.ListAsync(GroupOf(room), cancellationToken);
        var found =
            cards.Where(card => card.Id.Value == typed).ToList() is { Count: 1 } byId ? byId
            : cards.Where(card => Is(card.Title, typed)).ToList() is { Count: > 0 } byTitle ? byTitle
            : [.. cards.Where(card => card.Title.Contains(typed, StringComparison.OrdinalIgnoreCase))];
        return found switch
        {
            [var only] => (only, null),
            [] => (
                null,
                Reply.Privately($"There is no paper “{Shorten.For(typed)}” in this library. /library list shows them.")
            ),
            _ => (
                null,
                Reply.Privately(
                    $"{found.Count} papers are called so: {string.Join(", ", found.Take(6).Select(card => card.Id))}. Type one of these names."
                )
            ),
        };
    }

    /// <summary>Titles for a member who is typing, from memory.</summary>
    public IReadOnlyList<string> Complete(RoomId room, string typed) =>
        [
            .. shelf
                .Look(GroupOf(room))
                .Where(card => card.Title.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
                .Select(card => card.Title.Length <= LongestCompletion ? card.Title : card.Id.Value)
                .Distinct()
                .Take(MostCompletions),
        ];

    /// <summary>A paper of the group's own with that title, if there is exactly one.</summary>
    public async Task<PaperCard?> OwnWithTitleAsync(RoomId room, string title, CancellationToken cancellationToken) =>
        (await shelf.ListAsync(GroupOf(room), cancellationToken))
            .Where(card => !card.IsShipped && Is(card.Title, title))
            .ToList()
            is [var only]
            ? only
            : null;

    private static bool Is(string title, string typed) =>
        title.Trim().Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase);
}
