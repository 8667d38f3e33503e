using Bot.Chat.Replies;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>A set of days of the week; never empty when it was read.</summary>
public readonly record struct Weekdays(int Mask)
{
    private static readonly Phrase[] Names =
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];

    public static readonly Weekdays All = new(0b111_1111);
    public static readonly Weekdays Working = new(0b001_1111);
    public static readonly Weekdays Weekend = new(0b110_0000);

    public bool Contains(IsoDayOfWeek day) => (Mask & (1 << ((int)day - 1))) != 0;

    /// <summary>Reads <c>daily</c>, <c>weekdays</c>, <c>weekends</c>, <c>mon wed fri</c> and <c>mon-fri</c>.</summary>
    public static bool TryParse(string typed, out Weekdays days)
    {
        var mask = 0;
        days = default;
        foreach (
            var word in typed
                .ToLowerInvariant()
                .Replace('–', '-')
                .Split([' ', ',', ';', '+', '/'], StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (word is "and" or "on")
                continue;
            if (ReadWord(word) is not { } read)
                return false;
            mask |= read;
        }
        days = new Weekdays(mask);
        return mask != 0;
    }

    public Phrase Said
    {
        get
        {
            if (this == All)
                return "every day";
            if (this == Working)
                return "Monday to Friday";
            var mask = Mask;
            return Phrase.Join(", ", Names.Where((_, day) => (mask & (1 << day)) != 0));
        }
    }

    public override string ToString() => Said.ToString();

    private static int? ReadWord(string word) =>
        word switch
        {
            "daily" or "every" or "all" or "day" or "days" or "everyday" => All.Mask,
            "weekday" or "weekdays" => Working.Mask,
            "weekend" or "weekends" => Weekend.Mask,
            _ when word.Split('-') is [var first, var last] => Between(first, last),
            _ => IndexOf(word) is { } day ? 1 << day : null,
        };

    private static int? Between(string first, string last)
    {
        if (IndexOf(first) is not { } from || IndexOf(last) is not { } to)
            return null;
        var mask = 1 << from;
        for (var day = from; day != to; )
            mask |= 1 << (day = (day + 1) % 7);
        return mask;
    }

    // Two letters tell the days apart; a plural is as good.
    private static int? IndexOf(string word)
    {
        var day =
            word.Length < 2 ? -1 : Array.FindIndex(Names, name => IsShortFor(word, name.ToString().ToLowerInvariant()));
        return day < 0 ? null : day;
    }

    private static bool IsShortFor(string word, string name) =>
        name.StartsWith(word, StringComparison.Ordinal)
        || word == name + "s"
        || (word is "tues" or "thur" or "thurs" or "weds" && name[..2] == word[..2]);
}
