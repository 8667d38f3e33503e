using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Passages;

/// <summary>What <c>/passage</c> says.</summary>
internal static class PassageReplies
{
    public static Reply Unreadable(string typed) =>
        Reply.Refusal(
            $"“{Shorten.For(typed)}” names no passage. Type ¶14, ¶14.2, ¶14.2-4, ¶14-16 or §2; /outline lists what there is."
        );

    public static Reply OutOfRange(PassageId id, Edition edition)
    {
        var headings = edition.Sections.Max(section => section.Number ?? 0);
        if (!id.IsSection && id.FirstSentence > 0 && id.First <= edition.Paragraphs.Count)
            return Reply.Privately(
                $"¶{id.First} has {Sentences(edition.Paragraphs[id.First - 1].Sentences.Count)}, so there is no {id}."
            );
        return Reply.Privately(
            $"There is no {id} in this paper. It has ¶1 to ¶{edition.Paragraphs.Count}, and headings §0 (the title) to §{headings}."
        );
    }

    public static Reply Shown(RoomView room, Passage passage, Invocation invocation)
    {
        var pages = PassagePage.Of(passage);
        var page = Math.Clamp(invocation.Number("page", 1), 1, pages.Count);
        var audience = Audience.Of(room, invocation);
        var blocks = new List<ReplyBlock> { ReplyBlock.Quote.Of(Quoting.Of(room.Paper, passage, pages[page - 1], [])) };
        if (pages.Count > 1)
            blocks.Add(ReplyBlock.Note.Of($"Page {page} of {pages.Count}."));
        return new Reply
        {
            Visibility = audience.Visibility,
            Blocks = blocks,
            Buttons = [.. Buttons(room, passage, page, pages.Count, audience, invocation)],
        };
    }

    /// <summary>The button that shows the notes of a passage, where it has any.</summary>
    public static IEnumerable<Button> Endnotes(Passage passage, Audience audience)
    {
        if (passage.Endnotes.Any())
            yield return new Button("Endnotes", audience.Like(Call.To("endnote", ("of", passage.Id.ToString()))));
    }

    private static IEnumerable<Button> Buttons(
        RoomView room,
        Passage passage,
        int page,
        int pages,
        Audience audience,
        Invocation invocation
    )
    {
        if (page < pages)
            yield return new Button(
                "More",
                invocation.Call.With("page", (page + 1).ToString(CultureInfo.InvariantCulture)),
                ButtonEffect.Replaces
            );
        if (Neighbours.Before(passage) is { } before && room.Edition.Find(before) is not null)
            yield return Step($"← {before}", before, audience);
        if (Neighbours.After(passage) is { } after && room.Horizon.Shows(after))
            yield return Step($"{after} →", after, audience);
        if (passage.Id.FirstSentence > 0)
            yield return Step("More context", PassageId.OfParagraph(passage.Id.First), audience);
        foreach (var button in Endnotes(passage, audience).Concat(audience.Share(invocation)))
            yield return button;
    }

    private static Button Step(Phrase label, PassageId id, Audience audience) =>
        new(label, audience.Like(Call.To("passage", ("id", id.ToString()))), ButtonEffect.Replaces);

    private static Phrase Sentences(int count) => count == 1 ? "one sentence" : Phrase.Of($"{count} sentences");
}
