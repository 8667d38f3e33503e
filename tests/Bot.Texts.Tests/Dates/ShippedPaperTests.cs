using Bot.Texts.Dates;
using Bot.Texts.Papers;

namespace Bot.Texts.Tests.Dates;

public sealed class ShippedPaperTests
{
    private static readonly Timeline Timeline = Bot.Texts.Dates.Timeline.Of(SeedPaper.Edition, Horizon.None);

    [Fact]
    public void Only_the_body_of_the_paper_makes_entries() =>
        Assert.All(
            Timeline.Entries.Concat(Timeline.Mentions).Concat(Timeline.Periods),
            entry =>
            {
                Assert.Equal(BlockKind.Paragraph, entry.Block.Kind);
                Assert.InRange(entry.Block.Paragraph ?? 0, 3, 32);
            }
        );

    [Fact]
    public void Every_entry_is_a_sentence_of_the_paper_with_its_note_markers()
    {
        Assert.NotEmpty(Timeline.Entries);
        foreach (var entry in Timeline.Entries)
        {
            Assert.Contains(entry.Block.Sentences, sentence => sentence.Range.Contains(entry.Passage.Range));
            Assert.Equal(
                SeedPaper.Edition.Endnotes.Count(note => entry.Passage.Range.Contains(note.Marker)),
                entry.Passage.Endnotes.Count()
            );
        }
    }

    [Fact]
    public void No_note_marker_is_taken_for_a_date() =>
        Assert.All(
            Timeline.Entries.Concat(Timeline.Mentions),
            entry => Assert.DoesNotContain(SeedPaper.Edition.Endnotes, note => note.Marker.Overlaps(entry.DateRange))
        );

    [Fact]
    public void The_paper_tells_of_years_that_a_reader_would_name()
    {
        Assert.True(CalendarTime.TryParse("feb 2022", out var from) & CalendarTime.TryParse("dec 2022", out var to));
        Assert.NotEmpty(Timeline.Between(from, to).Entries);
        Assert.True(CalendarTime.TryParse("1848", out var year));
        Assert.Empty(Timeline.Between(year, year).Entries);
    }
}
