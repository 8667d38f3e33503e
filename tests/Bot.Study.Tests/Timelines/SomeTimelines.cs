using Bot.Texts.Dates;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Study.Tests.Timelines;

/// <summary>Texts that tell of times: the paper that ships, and made-up ones.</summary>
internal static class SomeTimelines
{
    private static readonly string[] Months =
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
    ];

    public static Timeline Shipped { get; } = Timeline.Of(Some.ShippedEdition, Horizon.None);

    public static Timeline One { get; } = Of("On 3 May 1791 the assembly adopted a constitution in Warsaw.");

    public static Timeline Three { get; } =
        Of(
            "In June 1940 the column reached the river.",
            "The bridge at the old mill, which nobody had thought worth a sentry, was blown up in the night of 12 July 1940 by men whose names were never learnt.",
            "Two years later, the bridge stood again."
        );

    public static Timeline TwoHundred { get; } =
        Of([
            .. Enumerable
                .Range(0, 200)
                .Select(index =>
                    $"The council met for the {index}th time on {index % 28 + 1} {Months[index % 12]} {1900 + index / 2}, and decided nothing that would last."
                ),
        ]);

    public static Timeline Letters { get; } =
        Of(
            "In March 1848 Šárka Žižková and Łukasz Świętosławski met Győző Őri in Kraków, where Þórður Ólafsson had hidden the press.",
            "In May 1849 Αλέξανδρος Μαυροκορδάτος wrote to Πέτρος Μαυρομιχάλης about the harbour of Ναύπλιο.",
            "On 9 September 1850 Александр Герцен told Михаил Бакунин that Київ and Ђаковица were lost.",
            "In 1851 Nguyễn Trường Tộ left Huế.",
            "In June 1852 the house of Zoe\u0308 and Bjo\u0308rn burnt down in A\u030Alesund."
        );

    public static Timeline Foreign { get; } =
        Of(
            "In 1912 the names 孫文 and 袁世凱 stood under the letter.",
            "In 1922 Howard Carter wrote to محمد علي about the tomb.",
            "In 2019 the 🚀 rose over the bay.",
            "In\u00A0January 1930 the\u00ADhouse \u200Bfell\u2028down\tat night."
        );

    public static Timeline Antiquity { get; } =
        Of(
            "In 490 BC the Athenians met the Persians at Marathon.",
            "Caesar was killed on 15 March 44 BC in Rome.",
            "In AD 14 Augustus died at Nola.",
            "In 410 the city was taken.",
            "In the 9th century the annals fell silent.",
            "On 14 October 1066 the army of Harold was beaten at Hastings."
        );

    public static Timeline Wide { get; } =
        Of(
            "From 24 February 2022 to 12 September 2023 the line held in the north of the country.",
            "From the first half of 2021 to the second half of 2024 the price of grain kept rising.",
            $"In 2020 the archive catalogued {new string('w', 300)} and nothing else.",
            "Between 1914 and 1918 the school stood empty.",
            "In the 1930s it was rebuilt."
        );

    public static TheoryData<string> Names => new(All.Keys);

    public static IReadOnlyDictionary<string, Timeline> All { get; } =
        new Dictionary<string, Timeline>
        {
            ["the paper that ships"] = Shipped,
            ["one entry"] = One,
            ["three entries"] = Three,
            ["two hundred entries"] = TwoHundred,
            ["names in Latin, Greek and Cyrillic"] = Letters,
            ["letters the font has not"] = Foreign,
            ["years before 1000 and BC"] = Antiquity,
            ["long dates and words"] = Wide,
        };

    /// <summary>A text with a title, a paragraph for each sentence.</summary>
    public static Timeline Of(params string[] sentences)
    {
        var source = $"A chronicle\n\n{string.Join("\n\n", sentences)}\n";
        return Timeline.Of(new Edition(source, PlainTextReader.Read(source)), Horizon.None);
    }
}
