using System.Buffers.Binary;
using System.Text;
using Bot.Chat.Replies;
using Bot.Study.Timelines.Pictures;

namespace Bot.Study.Tests.Timelines.Pictures;

public sealed class TimelinePictureTests
{
    public static TheoryData<string> Names => SomeTimelines.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_a_png_of_1200_by_630(string name)
    {
        foreach (var theme in new[] { PictureTheme.Light, PictureTheme.Dark })
        {
            var picture = Draw(name, theme);
            var png = picture.File.Content.Span;
            Assert.Equal("image/png", picture.File.ContentType);
            Assert.Equal("PNG", Encoding.ASCII.GetString(png[1..4]));
            Assert.Equal(1200, BinaryPrimitives.ReadInt32BigEndian(png[16..20]));
            Assert.Equal(630, BinaryPrimitives.ReadInt32BigEndian(png[20..24]));
            Assert.InRange(png.Length, 5_000, 200_000);
        }
    }

    [Fact]
    public void All_words_stand_out_from_the_ground_by_seven_to_one()
    {
        foreach (var theme in new[] { PictureTheme.Light, PictureTheme.Dark })
        foreach (var ink in new[] { Ink.Words, Ink.Dates, Ink.Quiet })
            Assert.True(theme.ContrastOf(ink) >= 7, $"{ink} has {theme.ContrastOf(ink):0.0} only.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_alternative_text_names_the_same_entries(string name)
    {
        var timeline = SomeTimelines.All[name];
        using var lettering = new Lettering();
        var entries = TimelineLayout.Of(timeline, "A chronicle", "", lettering).Entries;
        var alt = Draw(name, PictureTheme.Light).AltText;
        Assert.InRange(alt.Length, 1, 1000);
        var told = entries.TakeWhile(entry => alt.Contains(Words(entry), StringComparison.Ordinal)).Count();
        Assert.Equal(told, alt.Count(character => character == '\n'));
        if (told < entries.Count)
            Assert.EndsWith($"And {entries.Count - told} more.", alt, StringComparison.Ordinal);

        string Words(ShownEntry entry) => entry.Excerpt.Quoted(timeline.Edition.Source);
    }

    [Fact]
    public void The_same_timeline_is_the_same_picture() =>
        Assert.True(
            Draw("the paper that ships", PictureTheme.Light)
                .File.Content.Span.SequenceEqual(Draw("the paper that ships", PictureTheme.Light).File.Content.Span)
        );

    private static ReplyBlock.Picture Draw(string name, PictureTheme theme) =>
        TimelinePicture.Of(SomeTimelines.All[name], "A chronicle of many things", "", theme);
}
