using Bot.Texts.Papers;

namespace Bot.Texts.Dates;

/// <summary>
/// What an edition tells, in the order of the times it tells of. Immutable; every operation gives a new timeline with
/// fewer entries in the same order.
/// </summary>
public sealed class Timeline
{
    private readonly IReadOnlyList<TimelineEntry> _all;

    private Timeline(Edition edition, IReadOnlyList<TimelineEntry> all)
    {
        Edition = edition;
        _all = all;
        Entries = [.. all.Where(entry => entry.Role == StatementRole.Event)];
        Mentions = [.. all.Where(entry => entry.Role == StatementRole.Mention)];
        Periods = [.. all.Where(entry => entry.Role == StatementRole.Period)];
    }

    public Edition Edition { get; }

    /// <summary>The sentences that say that something happened or held at a time.</summary>
    public IReadOnlyList<TimelineEntry> Entries { get; }

    /// <summary>The sentences that only name a time, to tell which speech or treaty is meant.</summary>
    public IReadOnlyList<TimelineEntry> Mentions { get; }

    /// <summary>The spans of years, decades and centuries that stand behind what is told.</summary>
    public IReadOnlyList<TimelineEntry> Periods { get; }

    /// <summary>The entries with those of one date together, in order.</summary>
    public IReadOnlyList<TimelineGroup> Groups =>
        [
            .. Entries
                .GroupBy(entry => (entry.Time.Value, entry.Time.Part, entry.Time.Until?.Value, entry.Time.Until?.Part))
                .Select(Group),
        ];

    /// <summary>Where the text tells the same twice and dates it differently, mentions included, by place.</summary>
    public IReadOnlyList<Disagreement> Disagreements => Dates.Disagreements.Among(Entries.Concat(Mentions));

    /// <summary>
    /// From the first day to the last that anything here speaks of, mentions and periods included;
    /// <see langword="null"/> where the text names no date.
    /// </summary>
    public TimeInterval? Covers =>
        _all.Count == 0
            ? null
            : new TimeInterval(
                _all.Min(entry => entry.Time.Interval.Earliest),
                _all.Max(entry => entry.Time.Interval.Latest)
            );

    /// <summary>
    /// Reads the body of an edition. Headings lend their years to the paragraphs under them and are no entries; what stands
    /// before and behind the body is left out. What lies beyond <paramref name="horizon"/> is not read at all, so that no
    /// year is worked out from words that nobody has seen.
    /// </summary>
    public static Timeline Of(Edition edition, Horizon horizon)
    {
        var body = edition
            .Blocks.Where(horizon.Shows)
            .Where(block => block.Section.Kind is not (SectionKind.Front or SectionKind.Back))
            .Select(block => block.Range)
            .ToList();
        var entries = new List<TimelineEntry>();
        foreach (var time in TimeExpressionReader.Read(edition.Source, body))
        {
            if (edition.BlockAt(time.Range.Start).Kind == BlockKind.Paragraph)
                entries.Add(new TimelineEntry(edition.Around(time.Range), time));
        }
        entries.Sort(TimelineEntry.InOrder);
        return new Timeline(edition, entries);
    }

    /// <summary>Only what stands in these blocks, by their ordinals: the hits of a search, or a section.</summary>
    public Timeline InBlocks(IReadOnlySet<int> ordinals) => Where(entry => ordinals.Contains(entry.Block.Ordinal));

    /// <summary>Only the sentences that touch one of these ranges of the source.</summary>
    public Timeline Touching(IReadOnlyList<TextRange> ranges) =>
        Where(entry => ranges.Any(range => range.Overlaps(entry.Passage.Range)));

    /// <summary>
    /// Only what may have happened between the first day of <paramref name="from"/> and the last of <paramref name="to"/>.
    /// What holds since a time, until or by one, does so as far as the timeline reaches. Entries whose own time lies
    /// outside or reaches beyond are marked as wide.
    /// </summary>
    public Timeline Between(CalendarTime? from, CalendarTime? to)
    {
        var asked = new TimeInterval(
            from?.Earliest ?? TimeInterval.Everything.Earliest,
            to?.Latest ?? TimeInterval.Everything.Latest
        );
        var covered = Covers ?? asked;
        return new Timeline(
            Edition,
            [
                .. _all.Where(entry => asked.Overlaps(entry.Time.HoldsWithin(covered)))
                    .Select(entry => entry with { IsWide = !asked.Contains(entry.Time.Interval) }),
            ]
        );
    }

    /// <summary>
    /// At most <paramref name="count"/> dates spread over the whole: the best of each of so many buckets of equal size.
    /// </summary>
    public IReadOnlyList<TimelineGroup> ShortForm(int count = 8)
    {
        var groups = Groups;
        if (groups.Count <= count)
            return groups;
        var chosen = new List<TimelineGroup>(count);
        for (var bucket = 0; bucket < count; bucket++)
        {
            var (first, next) = (bucket * groups.Count / count, (bucket + 1) * groups.Count / count);
            chosen.Add(groups.Skip(first).Take(next - first).MaxBy(Weight)!);
        }
        return chosen;
    }

    private Timeline Where(Func<TimelineEntry, bool> kept) => new(Edition, [.. _all.Where(kept)]);

    private static TimelineGroup Group(IEnumerable<TimelineEntry> entries)
    {
        var byPlace = entries.OrderBy(entry => entry.DateRange).ToList();
        var lead = byPlace.FirstOrDefault(entry => entry.Time.Found == FoundHow.Said) ?? byPlace[0];
        return new TimelineGroup(lead, [.. byPlace.Where(entry => entry != lead)]);
    }

    /// <summary>An exact date and one that several paragraphs speak of tell more.</summary>
    private static int Weight(TimelineGroup group) =>
        (int)group.Lead.Time.Value.Precision * 2
        + group.Others.Count * 3
        + (group.Lead.Time.Found == FoundHow.Said ? 1 : 0);
}
