using System.Globalization;
using System.Xml.Linq;
using Bot.Study.Timelines;
using Bot.Texts.Dates;
using Bot.Texts.Papers;

namespace Bot.Study.Tests.Timelines;

public sealed class TimelineSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => SomeTimelines.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_date_is_a_link_to_its_paragraph_in_order_of_time(string name)
    {
        var timeline = SomeTimelines.All[name];
        var links = XElement.Parse(TimelineSvg.Of(timeline)).Elements(Svg + "a").ToList();
        Assert.Equal(
            timeline.Groups.Select(group => $"#p{group.Lead.Block.Paragraph}"),
            links.Select(link => link.Attribute("href")!.Value)
        );
        foreach (var (link, group) in links.Zip(timeline.Groups))
        {
            var label = link.Attribute("aria-label")!.Value;
            Assert.StartsWith(link.Attribute("data-date")!.Value, label, StringComparison.Ordinal);
            Assert.StartsWith(group.Label, label, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_date_leads_to_all_its_sentences_the_one_that_is_told_first()
    {
        var timeline = SomeTimelines.Shipped;
        var links = XElement.Parse(TimelineSvg.Of(timeline)).Elements(Svg + "a");
        foreach (var (link, group) in links.Zip(timeline.Groups))
        {
            var places = link.Attribute("data-places")!.Value.Split(' ').Select(place => place.Split('+')).ToList();
            Assert.Equal(group.Lead.Passage.Range.Start, int.Parse(places[0][0], CultureInfo.InvariantCulture));
            Assert.Equal(
                group.All.Select(entry => (entry.Passage.Range.Start, entry.Passage.Range.Length)).Distinct().Order(),
                places
                    .Select(place =>
                        (
                            int.Parse(place[0], CultureInfo.InvariantCulture),
                            int.Parse(place[1], CultureInfo.InvariantCulture)
                        )
                    )
                    .Order()
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_lies_outside_the_drawing(string name)
    {
        var svg = XElement.Parse(TimelineSvg.Of(SomeTimelines.All[name], 400));
        var size = svg.Attribute("viewBox")!.Value.Split(' ').Select(Parse).ToList();
        Assert.All(
            svg.Descendants(Svg + "rect"),
            rect =>
            {
                Assert.True(Of(rect, "x") >= 0 && Of(rect, "x") + Of(rect, "width") <= size[2] + 0.02);
                Assert.True(Of(rect, "y") >= 0 && Of(rect, "y") + Of(rect, "height") <= size[3] + 0.02);
            }
        );
    }

    [Fact]
    public void It_has_a_title_and_says_what_it_shows()
    {
        var svg = XElement.Parse(TimelineSvg.Of(SomeTimelines.Shipped));
        Assert.Equal("Timeline", svg.Element(Svg + "title")!.Value);
        Assert.Contains("34 dates", svg.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_text_holds_is_no_markup()
    {
        var svg = TimelineSvg.Of(
            SomeTimelines.Of("In May 1920 \"<script>alert('x')</script>\" & \u0001 \uD83D stood there.")
        );
        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.Contains(
            "<script>",
            XElement.Parse(svg).Element(Svg + "a")!.Attribute("aria-label")!.Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_shows_no_more_than_the_group_has_read()
    {
        var read = TimelineSvg.Of(Timeline.Of(Some.ShippedEdition, new Horizon(9)));
        Assert.NotEmpty(read);
        Assert.All(
            XElement.Parse(read).Elements(Svg + "a"),
            link => Assert.InRange(int.Parse(link.Attribute("href")!.Value[2..], CultureInfo.InvariantCulture), 1, 9)
        );
    }

    [Fact]
    public void A_text_without_dates_has_none() =>
        Assert.Empty(TimelineSvg.Of(SomeTimelines.Of("Nothing here ever happened.")));

    private static double Of(XElement element, string name) => Parse(element.Attribute(name)!.Value);

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
