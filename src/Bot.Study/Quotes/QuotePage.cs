using Bot.Chat.Commands;
using Bot.Study.Rooms;
using Bot.Texts.Search;

namespace Bot.Study.Quotes;

/// <summary>One page of the hits for what a member looks for; the same call gives the same page.</summary>
/// <param name="First">The place of the first hit shown, from 0.</param>
internal sealed record QuotePage(SearchResult Found, IReadOnlyList<Hit> Hits, int First, IReadOnlyList<Hit> Shown)
{
    public const int Size = 3;
    private const int Most = 100;

    public int Number => (First / Size) + 1;

    public int Count => (Hits.Count + Size - 1) / Size;

    public static QuotePage Of(RoomView room, Invocation invocation)
    {
        var query = new SearchQuery(invocation.Text("words")!, invocation.Flag("exact"));
        var found = room.Paper.Index.Search(query, room.Horizon, Most);
        var hits = found.Hits.OrderByDescending(hit => hit.HasWords).ToList();
        var pages = Math.Max(1, (hits.Count + Size - 1) / Size);
        var first = (Math.Clamp(invocation.Number("page", 1), 1, pages) - 1) * Size;
        return new QuotePage(found, hits, first, [.. hits.Skip(first).Take(Size)]);
    }
}
