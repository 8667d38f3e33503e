namespace Bot.Texts.Search;

/// <summary>How many letters must be put in, left out, changed or swapped with their neighbour to make one word another.</summary>
internal static class EditDistance
{
    /// <summary>The distance (optimal string alignment), or <paramref name="limit"/> + 1 where it is larger.</summary>
    public static int Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
            return limit + 1;
        var width = right.Length + 1;
        Span<int> rows = width <= 128 ? stackalloc int[width * 3] : new int[width * 3];
        var before = rows[..width];
        var above = rows.Slice(width, width);
        var current = rows.Slice(width * 2, width);
        for (var column = 0; column < width; column++)
            above[column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var best = row;
            for (var column = 1; column < width; column++)
            {
                var same = left[row - 1] == right[column - 1];
                var cost = Math.Min(
                    above[column - 1] + (same ? 0 : 1),
                    Math.Min(above[column], current[column - 1]) + 1
                );
                if (
                    row > 1
                    && column > 1
                    && !same
                    && left[row - 1] == right[column - 2]
                    && left[row - 2] == right[column - 1]
                )
                    cost = Math.Min(cost, before[column - 2] + 1);
                current[column] = cost;
                best = Math.Min(best, cost);
            }
            if (best > limit)
                return limit + 1;
            var free = before;
            before = above;
            above = current;
            current = free;
        }
        return Math.Min(above[right.Length], limit + 1);
    }
}
