using Bot.Study.Discussions.State;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Discussions;

/// <summary>
/// Makes an agenda from a paper's outline in one step: an item for each section, or for each paragraph where there is one
/// section alone, with the time shared out by length.
/// </summary>
public static class AgendaMaker
{
    /// <summary>The items, in order; empty where the range has nothing that could be discussed.</summary>
    /// <param name="range">Paragraphs, or a heading for its section; <see langword="null"/> for the body as far as it has been read.</param>
    /// <param name="minutes">For all items together; each gets one at least.</param>
    public static IReadOnlyList<AgendaItem> Of(RoomView room, PassageId? range, int minutes)
    {
        var parts = room
            .Edition.Sections.Select(section => Part(section, room, range))
            .Where(part => part.Count > 0)
            .ToList();
        if (parts is [{ Count: > 1 } only])
            parts = only.ConvertAll(paragraph => new List<Block> { paragraph });
        var lengths = parts.ConvertAll(part => part.Sum(paragraph => Math.Max(1, paragraph.Range.Length)));
        return
        [
            .. parts.Zip(
                Share(minutes, lengths),
                (part, share) => new AgendaItem(IdOf(part[0].Paragraph!.Value, part[^1].Paragraph!.Value), share)
            ),
        ];
    }

    private static List<Block> Part(Section section, RoomView room, PassageId? range) =>
        range switch
        {
            { IsSection: true } heading => section.Number == heading.First ? [.. section.Paragraphs] : [],
            { } paragraphs =>
            [
                .. section.Paragraphs.Where(one =>
                    one.Paragraph >= paragraphs.First && one.Paragraph <= paragraphs.Last
                ),
            ],
            null when section.Kind is SectionKind.Front or SectionKind.Back => [],
            null => [.. section.Paragraphs.Where(room.Horizon.Shows)],
        };

    private static string IdOf(int first, int last) =>
        first == last ? PassageId.OfParagraph(first).ToString() : PassageId.OfParagraphs(first, last).ToString();

    /// <summary>Whole minutes that come to the whole, by length; what is left over goes to those that lost most.</summary>
    private static List<int> Share(int minutes, List<int> lengths)
    {
        var all = (double)lengths.Sum();
        var exact = lengths.ConvertAll(length => minutes * length / all);
        var shares = exact.ConvertAll(share => Math.Max(1, (int)share));
        var left = minutes - shares.Sum();
        foreach (
            var index in Enumerable.Range(0, shares.Count).OrderByDescending(index => exact[index] - shares[index])
        )
        {
            if (left <= 0)
                break;
            shares[index]++;
            left--;
        }
        return shares;
    }
}
