using Bot.Study.Timelines.Pictures;
using Bot.Texts.Dates;
using CsCheck;

namespace Bot.Study.Tests.Timelines.Pictures;

public sealed class TimelineLayoutTests
{
    private static readonly Box Canvas = new(0, 0, TimelineLayout.Width, TimelineLayout.Height);

    private static readonly string[] Months = ["January", "February", "May", "June", "August", "December"];

    public static TheoryData<string> Names => SomeTimelines.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void No_words_overlap_and_nothing_lies_outside(string name) => AssertSound(SomeTimelines.All[name]);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_letter_drawn_has_a_shape(string name)
    {
        using var lettering = new Lettering();
        foreach (var text in Layout(SomeTimelines.All[name]).Texts)
            Assert.DoesNotContain((ushort)0, lettering.Font(text.Face).GetGlyphs(text.Words));
    }

    [Theory]
    [InlineData("Αλέξανδρος Μαυροκορδάτος")]
    [InlineData("Πέτρος Μαυρομιχάλης")]
    [InlineData("Александр Герцен")]
    [InlineData("Ђорђе Ђаковић")]
    [InlineData("Київ")]
    [InlineData("Nguyễn Trường Tộ")]
    [InlineData("Þórður Ólafsson")]
    [InlineData("Šárka Žižková")]
    [InlineData("Jiří Dvořák")]
    public void A_name_is_drawn_whole_in_its_own_letters(string name)
    {
        var sentence = $"In 1848 {name} met the others.";
        var lines = Layout(SomeTimelines.Of(sentence)).Texts.Where(text => text.Source is not null).ToList();
        Assert.Equal(sentence, string.Join(' ', lines.Select(line => line.Words)));
        using var lettering = new Lettering();
        Assert.All(lines, line => Assert.DoesNotContain((ushort)0, lettering.Font(line.Face).GetGlyphs(line.Words)));
    }

    [Fact]
    public void The_font_knows_the_letters_of_the_paper()
    {
        using var lettering = new Lettering();
        Assert.True(lettering.Width("Élysée 2022–2023", new Face(22)) > 100);
        Assert.True(lettering.Width("Élysée 2022–2023", new Face(22, IsBold: true)) > 100);
        Assert.All(SomeTimelines.Shipped.Edition.Source.EnumerateRunes(), rune => Assert.True(lettering.CanDraw(rune)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_entry_is_a_slice_of_its_sentence_and_shows_where_it_was_cut(string name)
    {
        var timeline = SomeTimelines.All[name];
        var source = timeline.Edition.Source;
        var layout = Layout(timeline);
        Assert.All(
            layout.Texts.Where(text => text.Source is not null),
            text => Assert.Equal(Lettering.Drawn(text.Source!.Value.Of(source)), text.Words)
        );
        var words = layout.Texts.Where(text => text.Source is not null).Select(text => text.Source!.Value).ToList();
        Assert.Equal(layout.Entries.SelectMany(entry => entry.Excerpt.Lines), words);
        foreach (var (group, excerpt) in layout.Entries)
        {
            var sentence = group.Lead.Passage.Range;
            if (excerpt.Lines.Count == 0)
                continue;
            Assert.True(sentence.Contains(excerpt.Range));
            Assert.Equal(excerpt.Range.Start > sentence.Start, excerpt.CutBefore);
            Assert.Equal(excerpt.Range.End < sentence.End, excerpt.CutAfter);
        }
        Assert.Equal(
            layout.Entries.Count(entry => entry.Excerpt.CutBefore),
            layout.Texts.Count(text => text.Words == ExcerptCutter.Before)
        );
        Assert.Equal(
            layout.Entries.Count(entry => entry.Excerpt.CutAfter),
            layout.Texts.Count(text => text.Words == ExcerptCutter.After)
        );
    }

    [Fact]
    public void A_short_list_is_written_large_enough_for_a_phone()
    {
        var layout = Layout(SomeTimelines.Three);
        Assert.Equal(3, layout.Entries.Count);
        Assert.All(layout.Texts.Where(text => text.Source is not null), text => Assert.Equal(32, text.Face.Size));
    }

    [Fact]
    public void Of_a_long_list_six_are_told_and_all_are_on_the_strip()
    {
        var layout = Layout(SomeTimelines.TwoHundred);
        Assert.Equal(6, layout.Entries.Count);
        Assert.True(layout.Shapes.Count(shape => shape.Corner > 0) >= 200);
    }

    [Fact]
    public void A_date_worked_out_from_context_says_so()
    {
        var timeline = SomeTimelines.Of("In May 1940 the town was taken.", "On June 3 the last train left.");
        Assert.Contains(Layout(timeline).Texts, text => text.Words == "year from context");
    }

    [Fact]
    public void Words_the_font_cannot_draw_are_left_out_behind_a_cut()
    {
        var layout = Layout(SomeTimelines.Foreign);
        Assert.Equal("In 1912 the names", layout.Texts.First(text => text.Source is not null).Words);
        Assert.True(layout.Entries[0].Excerpt.CutAfter);
    }

    [Fact]
    public void Any_timeline_has_a_sound_layout()
    {
        var day = Gen.Select(
            Gen.Int[1, 28],
            Gen.Int[0, 5].Select(month => Months[month]),
            Gen.Int[1600, 2030],
            (day, month, year) =>
                (year % 4) switch
                {
                    0 => $"On {day} {month} {year}",
                    1 => $"In {month} {year}",
                    2 => $"In {year}",
                    _ => $"From {month} {year} to {day} December {year + day}",
                }
        );
        var letters = Gen.Char[
            "aeiou nrstlm ABC, ;:()“”’[]éßøžŁΩαβЖдя0123 \u0301\u00AD\u200B\u00A0\t中ع\uD83D\uDE80\u001B"
        ];
        var sentence = Gen.Select(day, Gen.String[letters, 0, 400], (date, words) => $"{date} x{words} ended.");
        Gen.Select(sentence.Array[1, 24], sentence.Array[0, 4])
            .Sample(
                (some, more) =>
                {
                    var timeline = SomeTimelines.Of([.. some, .. more]);
                    if (timeline.Entries.Count > 0)
                        AssertSound(timeline);
                },
                iter: 300
            );
    }

    private static TimelineLayout Layout(Timeline timeline)
    {
        using var lettering = new Lettering();
        return TimelineLayout.Of(timeline, "A chronicle of many things", "", lettering);
    }

    private static void AssertSound(Timeline timeline)
    {
        var layout = Layout(timeline);
        Assert.All(layout.Texts, text => Assert.True(text.Box.LiesIn(Canvas), $"{text} lies outside."));
        Assert.All(layout.Shapes, shape => Assert.True(shape.Box.LiesIn(Canvas), $"{shape} lies outside."));
        for (var one = 0; one < layout.Texts.Count; one++)
        {
            for (var other = one + 1; other < layout.Texts.Count; other++)
                Assert.False(
                    Inside(layout.Texts[one].Box).Overlaps(layout.Texts[other].Box),
                    $"{layout.Texts[one]} lies on {layout.Texts[other]}."
                );
        }
        Assert.All(
            layout.Shapes.Where(shape => shape.Corner > 0),
            shape => Assert.DoesNotContain(layout.Texts, text => text.Box.Overlaps(shape.Box))
        );
    }

    // Words that follow one another on a line touch.
    private static Box Inside(Box box) =>
        new(box.Left + 0.05f, box.Top + 0.05f, Math.Max(0, box.Width - 0.1f), box.Height - 0.1f);
}
