namespace Bot.Texts.Dates;

/// <summary>
/// Which part of a period the words single out: <c>early 1999</c>, <c>mid-March</c>, <c>the end of 1941</c>. It narrows
/// a time to its first, middle or last third and never changes its value.
/// </summary>
public enum PartOfPeriod
{
    Whole,
    Start,
    Middle,
    End,
}
