namespace Bot.Texts.Dates;

/// <summary>
/// How a date was found. Only <see cref="Said"/> stands in the words as it is; the others are shown as worked out.
/// </summary>
public enum FoundHow
{
    /// <summary>The words name it whole.</summary>
    Said,

    /// <summary>A year or month was taken from the words around.</summary>
    FromContext,

    /// <summary>Counted from another date: <c>two years later</c>, <c>the next day</c>.</summary>
    Reckoned,
}
