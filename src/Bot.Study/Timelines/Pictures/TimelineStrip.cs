using Bot.Texts.Dates;

namespace Bot.Study.Timelines.Pictures;

/// <summary>
/// All dates of a timeline on one proportional axis: where much happened the dots pile up, where nothing did there is a gap.
/// A pure function of the dates and the width; no two marks of a level overlap unless all levels are full.
/// </summary>
internal sealed record TimelineStrip(
    IReadOnlyList<StripMark> Marks,
    IReadOnlyList<StripTick> Ticks,
    float Radius,
    int DotLevels,
    int BarLevels
)
{
    /// <summary>The height of a bar or outline, and of the step from one to the next.</summary>
    public const float BarHeight = 9;

    public const float BarStep = 13;

    private const int MostBarLevels = 3;
    private const float Air = 1.5f;

    // Smaller dots where there are many, so that the pile stays about as high.
    private static readonly (float Radius, int Levels)[] DotSizes = [(6.5f, 3), (5, 5), (4, 6), (3, 8)];

    /// <summary>How far a dot's middle lies from the middle of the one under it.</summary>
    public float DotStep => 2 * Radius + Air;

    public static TimelineStrip Of(IReadOnlyList<TimelineGroup> groups, float width, Func<string, float> labelWidth)
    {
        var times = groups.Select(group => group.Lead.Time.Interval).ToList();
        var scale = new StripScale(times.Min(time => time.Earliest), times.Max(time => time.Latest), width);
        var (bars, barLevels, _) = Pile(
            groups.Where(group => StripMark.KindOf(group) != MarkKind.Dot).Select(group => Bar(group, scale, width)),
            MostBarLevels
        );
        foreach (var (radius, levels) in DotSizes)
        {
            var (dots, dotLevels, isFull) = Pile(
                groups
                    .Where(group => StripMark.KindOf(group) == MarkKind.Dot)
                    .Select(group => Dot(group, scale, width, radius)),
                levels
            );
            if (!isFull || radius == DotSizes[^1].Radius)
                return new TimelineStrip([.. bars, .. dots], scale.Ticks(labelWidth), radius, dotLevels, barLevels);
        }
        throw new InvalidOperationException("The smallest dots always fit.");
    }

    private static StripMark Bar(TimelineGroup group, StripScale scale, float width)
    {
        var (left, right) = scale.Of(group.Lead.Time.Interval);
        // A hair of ground between one year and the next, and never narrower than high.
        return Within(group, left + Air, Math.Max(right - Air, left + Air + BarHeight), width);
    }

    private static StripMark Dot(TimelineGroup group, StripScale scale, float width, float radius)
    {
        var (left, right) = scale.Of(group.Lead.Time.Interval);
        return Within(group, (left + right) / 2 - radius, (left + right) / 2 + radius, width);
    }

    private static StripMark Within(TimelineGroup group, float left, float right, float width)
    {
        var shift = Math.Max(0, -left) - Math.Max(0, right - width);
        return new StripMark(group, StripMark.KindOf(group), left + shift, right + shift, 0);
    }

    /// <summary>Each mark as near to the axis as there is room; in the farthest level when there is none.</summary>
    private static (List<StripMark> Marks, int Levels, bool IsFull) Pile(IEnumerable<StripMark> marks, int most)
    {
        var piled = new List<StripMark>();
        var (ends, isFull) = (new List<float>(), false);
        foreach (var mark in marks.OrderBy(mark => mark.Left))
        {
            var level = ends.FindIndex(end => end + Air <= mark.Left + 0.01f);
            if (level < 0 && ends.Count < most)
            {
                level = ends.Count;
                ends.Add(0);
            }
            isFull |= level < 0;
            level = level < 0 ? most - 1 : level;
            ends[level] = Math.Max(ends[level], mark.Right);
            piled.Add(mark with { Level = level });
        }
        return (piled, ends.Count, isFull);
    }
}
