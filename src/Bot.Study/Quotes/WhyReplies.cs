using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Passages;
using Bot.Study.Rooms;
using Bot.Texts.Search;

namespace Bot.Study.Quotes;

/// <summary>What <i>Why this?</i> says.</summary>
internal static class WhyReplies
{
    private const int MostForms = 8;
    private const int MostWords = 20;

    public static Reply Shown(RoomView room, QuotePage page)
    {
        var blocks = new List<ReplyBlock>();
        foreach (var (index, hit) in page.Shown.Index())
        {
            blocks.Add(
                ReplyBlock.Prose.Of(
                    new Inline.Strong($"{page.First + index + 1}. {hit.Snippet.Id}"),
                    new Inline.Text(PlaceOf(hit, room))
                )
            );
            blocks.Add(new ReplyBlock.Rows([.. Rows(page.Found, hit)]));
        }
        blocks.Add(ReplyBlock.Note.Of(Order(page.Found.Mode)));
        return Reply.Privately() with { Blocks = blocks };
    }

    private static Phrase PlaceOf(Hit hit, RoomView room) =>
        hit.Block.Paragraph is null ? "" : Phrase.Of($" · {Quoting.NameOf(hit.Block.Section, room.Edition)}");

    private static IEnumerable<IReadOnlyList<Inline>> Rows(SearchResult found, Hit hit)
    {
        if (!hit.HasWords)
        {
            yield return
            [
                new Inline.Text("None of the words: it is near, by its other words, to passages that have them."),
            ];
            yield break;
        }
        foreach (var word in hit.Words.Take(MostWords))
            yield return
            [
                new Inline.Strong($"{Shorten.For(word.Asked)}"),
                new Inline.Text(
                    word.Found.Count == 0 ? " – not in this paragraph" : Phrase.Of($" – {How(word, found.Mode)}")
                ),
            ];
        if (hit.Words.Count > MostWords)
            yield return [new Inline.Text($"… and {hit.Words.Count - MostWords} more words")];
    }

    private static Phrase How(MatchedWord word, SearchMode mode)
    {
        var forms = string.Join(", ", word.Found.Take(MostForms).Select(form => $"“{Shorten.For(form)}”"));
        var more = word.Found.Count > MostForms ? Phrase.Of($" and {word.Found.Count - MostForms} more") : "";
        Phrase how =
            mode == SearchMode.EndnoteMarker ? "the note’s marker"
            : mode == SearchMode.Exact ? "word for word"
            : word.IsReplaced ? "the nearest word of the text"
            : word.Found.All(form => form == word.Asked) ? "as typed"
            : "in this form";
        return $"{how}: {forms}{more}";
    }

    private static Phrase Order(SearchMode mode) =>
        mode switch
        {
            SearchMode.Exact =>
                "Of passages with these words in this order, those that say them more often in fewer words come first.",
            SearchMode.EndnoteMarker => "A note’s marker finds the one sentence that carries it.",
            _ =>
                "Rare words count more than common ones, words that stand close together more than scattered ones; a passage among others that answer gains a little.",
        };
}
