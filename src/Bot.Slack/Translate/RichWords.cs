using System.Globalization;
using Bot.Chat.Replies;
using Bot.Slack.Wire;

namespace Bot.Slack.Translate;

/// <summary>Inlines and quotations as rich text. Words go in as they are: Slack shows rich text literally (§8).</summary>
internal static class RichWords
{
    private static readonly RichStyle Bold = new() { Bold = true };
    private static readonly RichStyle Italic = new() { Italic = true };
    private static readonly RichStyle Code = new() { Code = true };

    public static IEnumerable<RichText> Of(IReadOnlyList<Inline> inlines) => inlines.SelectMany(Of);

    public static RichText Section(IEnumerable<RichText> leaves) =>
        new() { Type = "rich_text_section", Elements = [.. leaves] };

    /// <summary>A quotation: what leads it, its words behind a bar, its place. The words are given leaf by leaf, unchanged.</summary>
    public static IEnumerable<RichText> Of(ReplyBlock.Quote quote)
    {
        if (Of(quote.Lead).ToList() is { Count: > 0 } lead)
            yield return Section(lead);
        yield return new RichText { Type = "rich_text_quote", Elements = [.. Quoted(quote.Quotation)] };
        yield return Section(Words($"— {quote.Quotation.Place}"));
    }

    /// <summary>A leaf of words; none for no words, which Slack does not take.</summary>
    public static IEnumerable<RichText> Words(string words, RichStyle? style = null)
    {
        if (words.Length > 0)
            yield return new RichText
            {
                Type = "text",
                Text = words,
                Style = style,
            };
    }

    /// <summary>The user group that a post may notify.</summary>
    public static RichText Ping(string userGroup) => new() { Type = "usergroup", UsergroupId = userGroup };

    public static int Length(RichText part) =>
        (part.Text?.Length ?? 0) + (part.Url?.Length ?? 0) + (part.Elements?.Sum(Length) ?? 0);

    private static IEnumerable<RichText> Of(Inline inline) =>
        inline switch
        {
            Inline.Text text => Words(text.Words),
            Inline.Strong strong => Words(strong.Words, Bold),
            Inline.Emphasis emphasis => Words(emphasis.Words, Italic),
            Inline.Code code => Words(code.Words, Code),
            Inline.Person person => Words(person.Name),
            Inline.Moment moment => [Date(moment.Time)],
            Inline.Link link =>
            [
                new RichText
                {
                    Type = "link",
                    Url = link.Address.AbsoluteUri,
                    Text = link.Words.Length > 0 ? link.Words : null,
                },
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(inline), inline, "A kind of inline nobody can show."),
        };

    private static RichText Date(DateTimeOffset time) =>
        new()
        {
            Type = "date",
            Timestamp = time.ToUnixTimeSeconds(),
            Format = "{date_short_pretty} {time}",
            Fallback = time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
        };

    private static IEnumerable<RichText> Quoted(Quotation quotation)
    {
        var at = 0;
        var opening = quotation.CutBefore ? "[…] “" : "“";
        foreach (var mark in quotation.Marks.Where(mark => mark.Length > 0))
        {
            var (start, end) = (Whole(quotation.Text, mark.Start), Whole(quotation.Text, mark.Start + mark.Length));
            foreach (var leaf in Words(opening + quotation.Text[at..start]))
                yield return leaf;
            opening = "";
            at = end;
            foreach (var leaf in Words(quotation.Text[start..end], Bold))
                yield return leaf;
        }
        // What is behind the last mark ends with the quotation's own mark, so there is always a leaf.
        yield return Words(opening + quotation.Text[at..] + (quotation.CutAfter ? "” […]" : "”")).Single();
    }

    /// <summary>A place that is inside no character.</summary>
    private static int Whole(string text, int place) =>
        place > 0 && place < text.Length && char.IsLowSurrogate(text[place]) ? place + 1 : place;
}
