using Bot.Texts.Dates;

namespace Bot.Study.Timelines;

/// <summary>Cuts a timeline into pages that every platform can hold, between entries only.</summary>
internal static class TimelinePage
{
    private const int MostEntries = 10;
    private const int MostCharacters = 2600;

    /// <summary>For each page the index of its first group and how many it has. There is always at least one group on a page.</summary>
    public static IReadOnlyList<(int First, int Count)> Of(IReadOnlyList<TimelineGroup> groups)
    {
        var pages = new List<(int First, int Count)>();
        var characters = 0;
        for (var index = 0; index < groups.Count; index++)
        {
            var length = groups[index].Lead.Passage.Range.Length;
            if (pages.Count == 0 || pages[^1].Count == MostEntries || characters + length > MostCharacters)
            {
                pages.Add((index, 1));
                characters = length;
            }
            else
            {
                pages[^1] = (pages[^1].First, pages[^1].Count + 1);
                characters += length;
            }
        }
        return pages;
    }
}
