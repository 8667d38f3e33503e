using Bot.Texts.Dates;
using Bot.Texts.Papers;

namespace Bot.Texts.Tests.Dates;

public sealed class TimelineTests
{
    private const string Mill = """
        The Mill of Saint-Loup: A Short History

        The mill changed hands in 1811, when the old miller died without an heir. Nobody in the valley expected what followed, and few wrote about it.

        On 4 March 1809 the river had risen above the wheel. On 9 March the bridge fell, and the village was cut in two. The bridge was rebuilt in the summer of 1810.

        The duke, who cared little for mills, bought it in March 1809. Since 1812, it has belonged to the village. He never spoke of the flood of 1809 again.

        Two years later the wheel was sold. On 4 March 1809, as an old letter says, the duke was away from home.
        """;

    [Fact]
    public void Entries_stand_in_the_order_of_the_times_they_tell_of() =>
        Assert.Equal(
            ["Mar 1809", "4 Mar 1809", "4 Mar 1809", "9 Mar 1809", "summer 1810", "1811", "1812", "1814"],
            Ordered(SomeDates.Timeline(Mill))
        );

    [Fact]
    public void Every_entry_is_a_whole_sentence_of_the_source()
    {
        foreach (var entry in SomeDates.Timeline(Mill).Entries)
        {
            Assert.Equal(entry.Passage.Text, Mill.Substring(entry.Passage.Range.Start, entry.Passage.Range.Length));
            Assert.True(entry.Passage.Range.Contains(entry.DateRange));
            Assert.EndsWith(".", entry.Passage.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_date_worked_out_says_so()
    {
        var entries = SomeDates.Timeline(Mill).Entries;
        Assert.Equal(FoundHow.FromContext, Assert.Single(entries, entry => entry.Label == "9 Mar 1809").Time.Found);
        var reckoned = Assert.Single(entries, entry => entry.Label == "1814").Time;
        Assert.Equal((FoundHow.Reckoned, "1812"), (reckoned.Found, reckoned.Anchor?.Label));
        Assert.Equal(FoundHow.Said, Assert.Single(entries, entry => entry.Label == "1811").Time.Found);
    }

    [Fact]
    public void What_only_names_a_time_is_kept_apart() =>
        Assert.Equal("1809", Assert.Single(SomeDates.Timeline(Mill).Mentions).Label);

    [Fact]
    public void The_same_date_in_two_paragraphs_is_one_group()
    {
        var group = Assert.Single(SomeDates.Timeline(Mill).Groups, group => group.Others.Count > 0);
        Assert.Equal("4 Mar 1809", group.Label);
        Assert.Equal("¶2.1", group.Lead.Passage.Id.ToString());
        Assert.Equal("¶4.2", Assert.Single(group.Others).Passage.Id.ToString());
    }

    [Fact]
    public void What_the_room_has_not_read_is_not_shown()
    {
        Assert.Equal(
            ["4 Mar 1809", "9 Mar 1809", "summer 1810", "1811"],
            Ordered(SomeDates.Timeline(Mill, new Horizon(2)))
        );
        Assert.Empty(SomeDates.Timeline(Mill, new Horizon(0)).Entries);
    }

    [Theory]
    [InlineData("1810", "1811", "summer 1810, 1811")]
    [InlineData("mar 1809", "mar 1809", "Mar 1809, 4 Mar 1809, 4 Mar 1809, 9 Mar 1809")]
    [InlineData("9 mar 1809", "9 mar 1809", "Mar 1809 (wide), 9 Mar 1809")]
    [InlineData("1813", "1813", "1812 (wide)")]
    [InlineData("1700", "1750", "")]
    [InlineData("1900", "1950", "")]
    public void A_filter_keeps_what_may_have_happened_then_and_marks_what_is_wider(string from, string to, string kept)
    {
        Assert.True(CalendarTime.TryParse(from, out var first) & CalendarTime.TryParse(to, out var last));
        var found = SomeDates.Timeline(Mill).Between(first, last).Entries;
        Assert.Equal(kept, string.Join(", ", found.Select(entry => entry.Label + (entry.IsWide ? " (wide)" : ""))));
    }

    [Theory]
    [InlineData("Since 1814 the school has had two rooms.", "1818", "1820", "1814 (wide)")]
    [InlineData("Since 1814 the school has had two rooms.", "1805", "1810", "")]
    [InlineData("Since 1814 the school has had two rooms.", "1812", "1816", "1814")]
    [InlineData("Since 1814 the school has had two rooms.", "1826", "1850", "")]
    [InlineData("Until 1814 the school had two rooms.", "1805", "1810", "1814 (wide)")]
    [InlineData("Until 1814 the school had two rooms.", "1818", "1820", "")]
    [InlineData("Until 1814 the school had two rooms.", "1750", "1790", "")]
    [InlineData("By 1814 the school had two rooms.", "1805", "1810", "1814 (wide)")]
    [InlineData("In 1814 the school had two rooms.", "1818", "1820", "")]
    [InlineData("From May 1812 to June 1814 the school had two rooms.", "1818", "1820", "")]
    public void What_holds_since_or_until_a_time_reaches_to_the_end_of_what_the_text_speaks_of(
        string sentence,
        string from,
        string to,
        string kept
    )
    {
        Assert.True(CalendarTime.TryParse(from, out var first) & CalendarTime.TryParse(to, out var last));
        var timeline = SomeDates.Timeline(
            $"In 1800 the school was opened.\n\n{sentence}\n\nIn 1825 the school burnt down."
        );
        var found = timeline.Between(first, last).Entries;
        Assert.Equal(kept, string.Join(", ", found.Select(entry => entry.Label + (entry.IsWide ? " (wide)" : ""))));
    }

    [Fact]
    public void A_topic_keeps_the_sentences_the_search_has_found()
    {
        var timeline = SomeDates.Timeline(Mill);
        var bridge = new TextRange(Mill.IndexOf("the bridge fell", StringComparison.Ordinal), 15);
        Assert.Equal("9 Mar 1809", Assert.Single(timeline.Touching([bridge]).Entries).Label);
        var block = timeline.Entries[0].Block.Ordinal;
        Assert.All(
            timeline.InBlocks(new HashSet<int> { block }).Entries,
            entry => Assert.Equal(block, entry.Block.Ordinal)
        );
    }

    [Fact]
    public void The_short_form_is_spread_over_the_whole()
    {
        var text = string.Join(
            "\n\n",
            Enumerable
                .Range(1800, 60)
                .Select(year => $"In {year} the river rose, and the mill stood still for some days.")
        );
        var chosen = SomeDates
            .Timeline(text)
            .ShortForm(6)
            .Select(group => group.Lead.Time.Value.AstronomicalYear)
            .ToList();
        Assert.Equal(6, chosen.Count);
        for (var bucket = 0; bucket < 6; bucket++)
            Assert.InRange(chosen[bucket], 1800 + bucket * 10, 1809 + bucket * 10);
    }

    [Fact]
    public void The_years_a_text_covers_are_known_even_where_a_filter_finds_nothing()
    {
        var covers = SomeDates.Timeline(Mill).Covers;
        Assert.Equal("1809-01-01", covers?.Earliest.ToString());
        Assert.Equal("1814-12-31", covers?.Latest.ToString());
        Assert.Null(SomeDates.Timeline("Nothing is dated in this text, and nobody minds that it is so.").Covers);
    }

    [Fact]
    public void Old_times_stand_before_new_ones()
    {
        var timeline = SomeDates.Timeline(
            """
            In 476 AD the city fell. In 44 BC a general was killed. In 490 BC a battle was fought near the sea, and in 1066 another one.
            """
        );
        Assert.Equal(["490 BC", "44 BC", "476", "1066"], Ordered(timeline));
    }

    [Fact]
    public void The_first_century_of_our_era_lies_behind_the_birth_of_Christ() =>
        Assert.Equal(
            "0001-01-01",
            SomeDates
                .Timeline("The wall was begun in the first century AD, and it still stands.")
                .Covers?.Earliest.ToString()
        );

    private static IEnumerable<string> Ordered(Timeline timeline) => timeline.Entries.Select(entry => entry.Label);
}
