using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>A time of day as people type it: <c>7:00</c>, <c>07.30</c>, <c>19h</c>, <c>7 pm</c>.</summary>
internal static partial class TimeOfDay
{
    public static bool TryParse(string typed, out LocalTime time)
    {
        time = default;
        var match = Form().Match(typed.Trim().ToLowerInvariant());
        if (!match.Success)
            return false;
        var hour = Number(match.Groups["hour"]);
        var minute = Number(match.Groups["minute"]);
        var half = match.Groups["half"].Value;
        if (half.Length > 0 && hour is < 1 or > 12)
            return false;
        if (half.Length == 0 && !match.Groups["minute"].Success && !match.Groups["h"].Success)
            return false;
        hour =
            half.Length == 0 ? hour
            : half[0] == 'p' ? hour % 12 + 12
            : hour % 12;
        if (hour > 23 || minute > 59)
            return false;
        time = new LocalTime(hour, minute);
        return true;
    }

    private static int Number(Group digits) =>
        digits.Success && digits.Length > 0 ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<hour>[0-9]{1,2})(?:(?:[:.]|(?<h>h))(?<minute>[0-9]{2})?)?\s*(?<half>am|pm|a\.m\.|p\.m\.)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Form();
}
