using System.Text.RegularExpressions;
using Bot.Texts.Papers;

namespace Bot.Texts.Tests.Search;

/// <summary>Makes editions of a few lines: <c># </c> is a heading, any other line a paragraph, <c>[iv]</c> a note marker.</summary>
internal static partial class SomeText
{
    public static readonly string[] Harbour =
    [
        "# The harbour in winter",
        "The keeper of the harbour wrote down every ship. In January 1911 the ice closed the bay, and no ship came.[i]",
        "Captain Øystein Brégançon sailed for Åbo against advice. His crew had asked him to wait.[ii] He did not answer.",
        "# Letters home",
        "“We are warm,” wrote the cook, “and the captain’s temper is worse than the ice.” The letters were never sent.[iii]",
        "In spring the keeper found the letters of the crew. He read them aloud at Brégançon's grave.[iv]",
        "The insurers of Lübeck paid nothing. They said that ice is an act of God, and keeping a ship in it an act of men.",
    ];

    public static Edition Of(params string[] lines)
    {
        var source = string.Join('\n', lines);
        var blocks = new List<DividedBlock>();
        var start = 0;
        foreach (var line in lines)
        {
            var isHeading = line.StartsWith("# ", StringComparison.Ordinal);
            var range = isHeading
                ? TextRange.FromBounds(start + 2, start + line.Length)
                : new TextRange(start, line.Length);
            blocks.Add(
                new DividedBlock(
                    isHeading ? BlockKind.Heading : BlockKind.Paragraph,
                    blocks.Exists(block => block.Kind == BlockKind.Heading) || isHeading
                        ? SectionKind.Headed
                        : SectionKind.Opening,
                    range,
                    isHeading ? [range] : Sentences(line, start)
                )
            );
            start += line.Length + 1;
        }
        var markers = Marker().Matches(source);
        return new Edition(
            source,
            new Division(
                blocks,
                [
                    .. markers.Select(
                        (marker, index) =>
                            new Endnote(
                                index + 1,
                                new TextRange(marker.Index, marker.Length),
                                marker.Value.Trim('[', ']'),
                                null
                            )
                    ),
                ]
            )
        );
    }

    private static List<TextRange> Sentences(string line, int offset) =>
        [.. SentenceOf().Matches(line).Select(found => new TextRange(offset + found.Index, found.Length))];

    [GeneratedRegex(@"\[[ivxlc]+\]", RegexOptions.None, 1000)]
    private static partial Regex Marker();

    [GeneratedRegex(@"\S(?:.*?[.!?][”’]?(?:\[\w+\])?(?=\s|$)|.*$)", RegexOptions.Singleline, 1000)]
    private static partial Regex SentenceOf();
}
