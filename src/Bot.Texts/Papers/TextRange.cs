namespace Bot.Texts.Papers;

/// <summary>
/// A stretch of an edition's source text, in UTF-16 units from its start. It is always a reference into the source,
/// never a copy: words are cut out with <see cref="Of"/> at the last moment.
/// </summary>
public readonly record struct TextRange(int Start, int Length) : IComparable<TextRange>
{
    /// <summary>The first unit behind the range.</summary>
    public int End => Start + Length;

    public static TextRange FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The words themselves. Throws when the range does not lie inside <paramref name="source"/>.</summary>
    public string Of(string source) => source.Substring(Start, Length);

    public ReadOnlySpan<char> SpanOf(string source) => source.AsSpan(Start, Length);

    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Contains(TextRange other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TextRange other) => other.Start < End && Start < other.End;

    /// <summary>By start, then by end.</summary>
    public int CompareTo(TextRange other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public static bool operator <(TextRange left, TextRange right) => left.CompareTo(right) < 0;

    public static bool operator >(TextRange left, TextRange right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextRange left, TextRange right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextRange left, TextRange right) => left.CompareTo(right) >= 0;
}
