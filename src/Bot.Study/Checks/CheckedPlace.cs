using Bot.Chat.Replies;
using Bot.Study.Passages;
using Bot.Study.Rooms;
using Bot.Texts.Papers;
using Bot.Texts.Quotations;

namespace Bot.Study.Checks;

/// <summary>The text's own words for a quotation, as parts that a reply can hold.</summary>
internal static class CheckedPlace
{
    /// <summary>In UTF-16 units. What is longer is cut and marked as cut; the file has the whole.</summary>
    private const int Longest = 700;

    /// <summary>Where the quotation stands, or nearly stands, one range for each paragraph.</summary>
    public static IReadOnlyList<TextRange> Of(QuotationCheck check, Edition edition) =>
        [
            .. check
                .Places.Concat(check.Nearest is { } nearest ? [nearest] : [])
                .SelectMany(place => ByBlock(place, edition)),
        ];

    public static bool IsLong(TextRange range) => range.Length > Longest;

    /// <summary>The words with marks where the quotation differs; a long place is shown from its first difference on.</summary>
    public static Quotation Quote(RoomView room, QuotationCheck check, TextRange range)
    {
        var part = IsLong(range) ? Cut(range, check, room.Edition) : range;
        return Quoting.Of(room.Paper, room.Edition.Around(part), part, Marks(check, part));
    }

    public static Quotation QuoteWhole(RoomView room, TextRange range) =>
        Quoting.Of(room.Paper, room.Edition.Around(range), range, []);

    private static IEnumerable<TextRange> ByBlock(TextRange place, Edition edition)
    {
        for (
            var at = edition.BlockAt(place.Start).Ordinal - 1;
            at < edition.Blocks.Count && edition.Blocks[at].Range.Start < place.End;
            at++
        )
        {
            var block = edition.Blocks[at].Range;
            yield return TextRange.FromBounds(Math.Max(block.Start, place.Start), Math.Min(block.End, place.End));
        }
    }

    private static TextRange Cut(TextRange range, QuotationCheck check, Edition edition)
    {
        var block = edition.BlockAt(range.Start);
        var from = check.Differences.FirstOrDefault(difference => difference.Text?.Overlaps(range) == true)?.Text;
        var start = from is { } first ? Math.Max(range.Start, block.SentenceAt(first.Start).Range.Start) : range.Start;
        if (range.End - start <= Longest)
            return TextRange.FromBounds(start, range.End);
        var space = edition.Source.LastIndexOf(' ', start + Longest, Longest);
        return TextRange.FromBounds(start, space > start ? space : start + Longest);
    }

    private static IEnumerable<TextRange> Marks(QuotationCheck check, TextRange part) =>
        check
            .Differences.Where(difference => difference.Text?.Overlaps(part) == true)
            .Select(difference =>
                TextRange.FromBounds(
                    Math.Max(part.Start, difference.Text!.Value.Start),
                    Math.Min(part.End, difference.Text.Value.End)
                )
            )
            .Order();
}
