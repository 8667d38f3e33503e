using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Bot.Study.Timelines.Pictures;
using Bot.Texts.Dates;

namespace Bot.Study.Timelines;

/// <summary>
/// All dates of a timeline on one axis as SVG markup for a page that shows the text: every mark is a link to
/// <c>#p14</c>, the paragraph it stands in, and knows the sentences of its date (<c>data-places</c>, start and length in
/// the source). In the order of time; a pure function; whatever the text holds is escaped, colours are the page's own.
/// </summary>
public static class TimelineSvg
{
    private const int LabelSize = 13;
    private const float LetterWidth = LabelSize * 0.66f;
    private const float Margin = 4;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <param name="width">At this width in pixels a unit of the drawing is a pixel of the page.</param>
    /// <returns>One <c>svg</c> element; empty where the timeline has no entries.</returns>
    public static string Of(Timeline timeline, int width = 720)
    {
        var groups = timeline.Groups;
        if (groups.Count == 0)
            return "";
        var strip = TimelineStrip.Of(groups, width - 2 * Margin, label => label.Length * LetterWidth + Margin);
        var axis = Margin + Math.Max(1, strip.DotLevels) * strip.DotStep + 4;
        var bars = axis + 4 + Math.Max(1, strip.BarLevels) * TimelineStrip.BarStep;
        var height = bars + LabelSize + Margin;
        var marks = strip.Marks.ToDictionary(mark => mark.Group.Lead);

        return new XElement(
            Svg + "svg",
            new XAttribute("class", "timeline"),
            new XAttribute("viewBox", $"0 0 {width} {Number(height)}"),
            new XAttribute("role", "group"),
            new XAttribute("aria-label", "Timeline"),
            new XAttribute("fill", "currentColor"),
            new XAttribute("stroke", "none"),
            new XElement(Svg + "title", "Timeline"),
            new XElement(
                Svg + "desc",
                $"{TimelineWords.Subtitle(groups, groups.Count, "")}. Each date leads to its paragraph."
            ),
            strip.Ticks.SelectMany(tick => Tick(tick, axis, height)),
            Rectangle(0, axis - 1, width, 2, 0),
            groups.Select(group => Link(marks[group.Lead], strip, axis))
        ).ToString(SaveOptions.DisableFormatting);
    }

    private static IEnumerable<XElement> Tick(StripTick tick, float axis, float height)
    {
        var line = Rectangle(Margin + tick.X, axis, 1, height - axis, 0);
        line.Add(new XAttribute("opacity", "0.4"));
        yield return line;
        if (tick.Label.Length > 0)
            yield return new XElement(
                Svg + "text",
                new XAttribute("x", Number(Margin + tick.X + Margin)),
                new XAttribute("y", Number(height - Margin)),
                new XAttribute("font-size", LabelSize),
                tick.Label
            );
    }

    private static XElement Link(StripMark mark, TimelineStrip strip, float axis)
    {
        var entry = mark.Group.Lead;
        var date = $"{ShownEntry.LabelOf(mark.Group)}{TimelineReplies.Remarks(mark.Group)}";
        var sentences = mark.Group.Others.Prepend(entry).Select(told => told.Passage.Range).Distinct();
        return new XElement(
            Svg + "a",
            new XAttribute("href", $"#p{entry.Block.Paragraph}"),
            new XAttribute("class", mark.Kind.ToString().ToLowerInvariant()),
            new XAttribute("data-date", Clean(date)),
            new XAttribute("data-places", string.Join(' ', sentences.Select(range => $"{range.Start}+{range.Length}"))),
            new XAttribute("aria-label", Clean($"{date} · {entry.Passage.Id}: “{entry.Passage.Text}”")),
            Form(mark, strip, axis)
        );
    }

    private static XElement Form(StripMark mark, TimelineStrip strip, float axis)
    {
        if (mark.Kind == MarkKind.Dot)
        {
            var top = axis - 4 - mark.Level * strip.DotStep - 2 * strip.Radius;
            return Rectangle(Margin + mark.Left, top, 2 * strip.Radius, 2 * strip.Radius, strip.Radius);
        }
        const float height = TimelineStrip.BarHeight;
        var below = axis + 4 + mark.Level * TimelineStrip.BarStep;
        if (mark.Kind == MarkKind.Bar)
            return Rectangle(Margin + mark.Left, below, mark.Right - mark.Left, height, height / 2);
        // The outline lies inside the bar; its inside can be pressed all the same.
        var outline = Rectangle(
            Margin + mark.Left + 1,
            below + 1,
            mark.Right - mark.Left - 2,
            height - 2,
            height / 2 - 1
        );
        outline.Add(
            new XAttribute("fill-opacity", "0"),
            new XAttribute("stroke", "currentColor"),
            new XAttribute("stroke-width", "2")
        );
        return outline;
    }

    private static XElement Rectangle(float x, float y, float width, float height, float corner) =>
        new(
            Svg + "rect",
            new XAttribute("x", Number(x)),
            new XAttribute("y", Number(y)),
            new XAttribute("width", Number(width)),
            new XAttribute("height", Number(height)),
            new XAttribute("rx", Number(corner))
        );

    private static string Number(float value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Without the control characters that markup cannot carry, even escaped.</summary>
    private static string Clean(string words) =>
        string.Concat(words.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
}
