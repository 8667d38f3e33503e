namespace Bot.Texts.Dates;

/// <summary>
/// How wide a calendar time is. Ordered from wide to narrow, so that a greater value is a more exact one.
/// </summary>
public enum TimePrecision
{
    Century,
    Decade,
    Year,
    Half,
    Quarter,
    Season,
    Month,
    Week,
    Day,
}
