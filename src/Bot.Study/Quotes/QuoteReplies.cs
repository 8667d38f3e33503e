using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Libraries;
using Bot.Study.Passages;
using Bot.Study.Rooms;
using Bot.Texts.Papers;
using Bot.Texts.Search;

namespace Bot.Study.Quotes;

/// <summary>What <c>/quote</c> says.</summary>
internal static class QuoteReplies
{
    private const int MostForms = 12;
    private const string NoForms =
        "In this paper's language a word is found as it is written, accents aside; its other forms are not known.";

    public static Reply NothingFound(RoomView room, string words, SearchResult found)
    {
        Phrase where = room.Horizon.IsSet
            ? Phrase.Of($"what the group has read, ¶1 to ¶{room.Horizon.LastParagraph}")
            : "the whole text, title and headings included";
        Phrase forms =
            found.Forms.Count == 0
                ? "There is no word in it to look for."
                : Phrase.Of($"Looked for: {List(found.Forms)}.");
        var reply = Reply.Privately(
            $"“{Shorten.For(Bare(words))}” is not in this text.",
            $"{forms} Searched {found.WordsSearched:N0} words: {where}."
        );
        if (!HasForms(room))
            reply = reply with { Blocks = [.. reply.Blocks, ReplyBlock.Note.Of(NoForms)] };
        if (found.Nearest.Count == 0)
            return reply;
        return reply with
        {
            Blocks = [.. reply.Blocks, ReplyBlock.Prose.Of($"The nearest words of the text: {List(found.Nearest)}.")],
            Buttons =
            [
                .. found.Nearest.Take(3).Select(word => new Button($"Quote {word}", Call.To("quote", ("words", word)))),
            ],
        };
    }

    public static Reply Page(RoomView room, QuotePage page, Invocation invocation)
    {
        var audience = Audience.Of(room, invocation);
        var shown = page.Shown;
        var words = invocation.Text("words")!;

        var blocks = new List<ReplyBlock>();
        foreach (var (index, hit) in shown.Index())
        {
            if (!hit.HasWords && (index == 0 || shown[index - 1].HasWords))
                blocks.Add(ReplyBlock.Note.Of("Related, though none of the words stands in it:"));
            blocks.Add(ReplyBlock.Quote.Of(Quoting.Of(room.Paper, hit.Snippet, hit.Marks)));
        }
        blocks.Add(ReplyBlock.Note.Of(Summary(room, words, page.Found, page.Hits.Count, page.First, shown.Count)));
        return new Reply
        {
            Visibility = audience.Visibility,
            Blocks = blocks,
            Buttons = [.. Buttons(page, audience, invocation)],
        };
    }

    private static Phrase Summary(RoomView room, string words, SearchResult found, int hits, int first, int shown)
    {
        var range = shown == 1 ? $"{first + 1}" : $"{first + 1}–{first + shown}";
        var total = found.DirectHits > hits ? Phrase.Of($"the best {hits} of {found.DirectHits}") : $"{hits}";
        words = Bare(words);
        Phrase how = found.Mode switch
        {
            SearchMode.Exact => Phrase.Of($"“{Shorten.For(words)}” word for word"),
            SearchMode.EndnoteMarker => $"by the note marker “{Shorten.For(words)}”",
            SearchMode.Forgiving => $"“{Shorten.For(words)}” by the nearest words of the text ({List(found.Nearest)})",
            _ when HasForms(room) => $"“{Shorten.For(words)}” in any form",
            _ => $"“{Shorten.For(words)}” as written, accents aside",
        };
        return hits == 1 ? Phrase.Of($"The only passage: {how}.") : $"{range} of {total} passages: {how}.";
    }

    private static bool HasForms(RoomView room) => LanguageNames.HasForms(room.Paper.Paper.Language);

    private static IEnumerable<Button> Buttons(QuotePage page, Audience audience, Invocation invocation)
    {
        var shown = page.Shown;
        foreach (var hit in shown.Where(hit => hit.Snippet.Id != hit.Block.Id))
            yield return new Button(
                shown.Count == 1 ? "More context" : Phrase.Of($"More context {hit.Block.Id}"),
                audience.Like(Call.To("passage", ("id", hit.Block.Id.ToString())))
            );
        var noted = shown.Where(hit => hit.Snippet.Endnotes.Any()).Select(hit => hit.Snippet.Id.ToString()).ToList();
        if (noted.Count > 0)
            yield return new Button("Endnotes", audience.Like(Call.To("endnote", ("of", string.Join(' ', noted)))));
        if (page.Number > 1)
            yield return Turn("Back", page.Number - 1, invocation);
        if (page.Number < page.Count)
        {
            var last = Math.Min(page.First + (2 * QuotePage.Size), page.Hits.Count);
            yield return Turn(
                $"Next {page.First + QuotePage.Size + 1}–{last} of {page.Hits.Count}",
                page.Number + 1,
                invocation
            );
        }
        yield return new Button("Why this?", invocation.Call.Without("private") with { Command = "why" });
        foreach (var button in audience.Share(invocation))
            yield return button;
    }

    private static Button Turn(Phrase label, int page, Invocation invocation) =>
        new(label, invocation.Call.With("page", page.ToString(CultureInfo.InvariantCulture)), ButtonEffect.Replaces);

    /// <summary>Without the quotation marks that ask for words in this order.</summary>
    private static string Bare(string words) => words.Trim('"', '“', '”', ' ');

    private static Phrase List(IReadOnlyList<string> words)
    {
        var shown = string.Join(", ", words.Take(MostForms).Select(Shorten.For));
        return words.Count > MostForms ? Phrase.Of($"{shown} and {words.Count - MostForms} more") : $"{shown}";
    }
}
