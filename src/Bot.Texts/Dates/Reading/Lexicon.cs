using System.Collections.Frozen;

namespace Bot.Texts.Dates.Reading;

/// <summary>The English words the grammar knows, each with its class and its number. Nothing but data.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, (WordClass Class, int Value)> Words = Entries()
        .ToFrozenDictionary(entry => entry.Word, entry => (entry.Class, entry.Value), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (WordClass Class, int Value)>.AlternateLookup<
        ReadOnlySpan<char>
    > BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>No word of the table is longer.</summary>
    private const int LongestWord = 14;

    public static (WordClass Class, int Value) Find(ReadOnlySpan<char> word) =>
        word.Length <= LongestWord && BySpan.TryGetValue(word, out var found) ? found : default;

    private static IEnumerable<(string Word, WordClass Class, int Value)> Entries()
    {
        (WordClass Class, string[] Words)[] numbered =
        [
            (
                WordClass.Month,
                [
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December",
                ]
            ),
            (
                WordClass.ShortMonth,
                ["Jan", "Feb", "Mar", "Apr", "", "Jun", "Jul", "Aug", "Sep Sept", "Oct", "Nov", "Dec"]
            ),
            (WordClass.Weekday, ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]),
            (WordClass.ShortWeekday, ["Mon", "Tue Tues", "Wed", "Thu Thur Thurs", "Fri", "Sat", "Sun"]),
            (WordClass.Season, ["spring", "summer", "autumn fall", "winter"]),
            (
                WordClass.Cardinal,
                [
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen",
                    "twenty",
                ]
            ),
            (
                WordClass.Ordinal,
                [
                    "first",
                    "second",
                    "third",
                    "fourth",
                    "fifth",
                    "sixth",
                    "seventh",
                    "eighth",
                    "ninth",
                    "tenth",
                    "eleventh",
                    "twelfth",
                    "thirteenth",
                    "fourteenth",
                    "fifteenth",
                    "sixteenth",
                    "seventeenth",
                    "eighteenth",
                    "nineteenth",
                    "twentieth",
                ]
            ),
            (
                WordClass.Unit,
                [
                    "day days",
                    "week weeks",
                    "month months",
                    "year years",
                    "decade decades",
                    "century centuries",
                    "quarter quarters",
                    "weekend weekends",
                    "fortnight fortnights",
                ]
            ),
            (WordClass.PartAdjective, ["early", "mid", "late"]),
            (
                WordClass.PartNoun,
                ["beginning start opening outset eve", "middle", "end close ending", "rest remainder"]
            ),
            (WordClass.Era, ["AD CE", "BC BCE"]),
            (WordClass.CountedFrom, ["before earlier previously prior", "after later afterwards afterward", "ago"]),
            (
                WordClass.Pointer,
                ["same", "this", "next following subsequent ensuing coming", "previous preceding", "last past", "that"]
            ),
            (WordClass.Deictic, ["today tonight", "yesterday", "tomorrow"]),
            (
                WordClass.Decades,
                ["", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
            ),
            (WordClass.Article, ["the", "a an"]),
            (WordClass.Of, ["of", "in on"]),
            (WordClass.Link, ["to until till through thru", "and", "or"]),
        ];
        foreach (var (kind, words) in numbered)
        {
            for (var index = 0; index < words.Length; index++)
            {
                foreach (var word in words[index].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    yield return (word, kind, index + 1);
            }
        }

        (WordClass Class, string Words)[] plain =
        [
            (WordClass.OrdinalEnding, "st nd rd th"),
            (WordClass.Half, "half part portion stages months weeks days"),
            (WordClass.DayTime, "morning afternoon evening night dawn noon midnight dusk midday hours"),
            (WordClass.Meridiem, "am pm"),
            (
                WordClass.Preposition,
                "by since before during from between throughout within at into for as via towards toward over"
            ),
            (
                WordClass.Approximator,
                "about around approximately roughly nearly almost some circa ca c least most than over under"
            ),
            (WordClass.Conjunction, "but when while where because although though if as"),
            (WordClass.Relative, "who which whose whom"),
            (
                WordClass.Verb,
                "is are was were be been has have had did does do would could should might must will can shall may "
                    + "began begun took taken came went gave held saw said says led fell won lost became left"
            ),
            (
                WordClass.Label,
                "no nos number numbers page pages p pp note room flight route highway section article line lines "
                    + "chapter resolution paragraph figure table model unit division regiment battalion act bill "
                    + "boeing airbus windows class hill"
            ),
            (
                WordClass.Counted,
                "men women people troops soldiers killed dead wounded prisoners casualties km kilometers kilometres "
                    + "miles mile meters metres feet foot ft tons tonnes kg pounds dollars euros francs marks percent "
                    + "aircraft tanks ships vessels guns rifles horses hours minutes seconds times more civilians "
                    + "students workers copies votes seats square hectares acres yards mm cm hp"
            ),
        ];
        var taken = new HashSet<string>(
            numbered.SelectMany(entry => entry.Words).SelectMany(words => words.Split(' ')),
            StringComparer.OrdinalIgnoreCase
        );
        foreach (var (kind, words) in plain)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (taken.Add(word))
                    yield return (word, kind, 0);
            }
        }

        yield return ("thirty", WordClass.Cardinal, 30);
        yield return ("forty", WordClass.Cardinal, 40);
        yield return ("fifty", WordClass.Cardinal, 50);
        yield return ("sixty", WordClass.Cardinal, 60);
        yield return ("seventy", WordClass.Cardinal, 70);
        yield return ("eighty", WordClass.Cardinal, 80);
        yield return ("ninety", WordClass.Cardinal, 90);
        yield return ("hundred", WordClass.Cardinal, 100);
        yield return ("thirtieth", WordClass.Ordinal, 30);
        yield return ("Christmas", WordClass.Feast, 1225);
        yield return ("midsummer", WordClass.Season, 2);
        yield return ("midwinter", WordClass.Season, 4);
    }
}
