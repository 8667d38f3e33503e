namespace Bot.Texts.Dates;

/// <summary>
/// How a statement stands to its time, by the word in front of it. <see cref="Since"/>, <see cref="Until"/> and
/// <see cref="By"/> leave one end open.
/// </summary>
public enum TimeRelation
{
    On,
    Since,
    Until,
    By,
    Before,
    After,
    AsOf,
}
