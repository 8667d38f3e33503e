namespace Bot.Texts.Dates.Reading;

/// <summary>What time is counted in.</summary>
internal enum TimeUnit
{
    Day = 1,
    Week,
    Month,
    Year,
    Decade,
    Century,
    Quarter,
    Weekend,
    Fortnight,
}
