using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Passages;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Endnotes;

/// <summary>What <c>/endnote</c> says.</summary>
internal static class EndnoteReplies
{
    public static Reply Unreadable(string typed) =>
        Reply.Refusal(
            typed.Length == 0
                ? "/endnote needs a number. Type it as it is printed: 41, xli or [xli]."
                : Phrase.Of($"“{Shorten.For(typed)}” is no note number. Type it as it is printed: 41, xli or [xli].")
        );

    public static Reply OutOfRange(int number, Edition edition) =>
        edition.Endnotes.Count == 0
            ? Reply.Privately("This paper has no endnotes.")
            : Reply.Privately(
                $"There is no endnote {number} in this paper. It has {Named(edition.Endnotes[0])} to {Named(edition.Endnotes[^1])}."
            );

    public static Reply NoneHere() => Reply.Privately("No endnote is marked there.");

    public static Reply Shown(RoomView room, Endnote note, Invocation invocation)
    {
        var sentence = room.Edition.Around(note.Marker);
        var audience = Audience.Of(room, invocation);
        return new Reply
        {
            Visibility = audience.Visibility,
            Blocks =
            [
                new ReplyBlock.Heading($"Endnote {Named(note)}"),
                Body(room, note) ?? NoBody(invocation),
                ReplyBlock.Prose.Of("It supports this sentence:"),
                ReplyBlock.Quote.Of(Quoting.Of(room.Paper, sentence, [note.Marker])),
            ],
            Buttons =
            [
                .. Steps(room, note, audience),
                new Button("More context", audience.Like(Call.To("passage", ("id", sentence.Block.Id.ToString())))),
                .. audience.Share(invocation),
            ],
        };
    }

    public static Reply Listed(RoomView room, List<Endnote> notes, Invocation invocation)
    {
        var blocks = new List<ReplyBlock>
        {
            new ReplyBlock.Heading(notes.Count == 1 ? Phrase.Of($"Endnote {Named(notes[0])}") : "Endnotes"),
        };
        foreach (var note in notes.Where(note => room.Paper.BodyOf(note) is not null))
            blocks.Add(Body(room, note)!);
        var without = notes.Where(note => room.Paper.BodyOf(note) is null).ToList();
        if (without.Count > 0)
            blocks.Add(ReplyBlock.Prose.Of($"Marked here: {string.Join(", ", without.Select(Named))}."));
        if (without.Count > 0)
            blocks.Add(NoBody(invocation));
        return new Reply { Visibility = Audience.Of(room, invocation).Visibility, Blocks = blocks };
    }

    private static ReplyBlock? Body(RoomView room, Endnote note) =>
        room.Paper.BodyOf(note) is not { } body ? null
        : note.Body is { } range
            ? ReplyBlock.Quote.Of(
                Quoting.Of(room.Paper, room.Edition.Around(range), range, []),
                new Inline.Strong($"{Named(note)}")
            )
        : ReplyBlock.Prose.Of(new Inline.Strong($"{Named(note)}  "), Added(body, room.Paper.Paper.QuoteLimit));

    // A body that was added apart is no slice of the source; what a reply may quote of the paper holds for it too.
    private static Inline.Text Added(string body, int? limit) =>
        limit is { } most && QuoteLimits.CountOf(body) > most
            ? new Inline.Text($"{QuoteLimits.First(most, body)} […]") { Quoted = most }
            : new Inline.Text($"{body}") { Quoted = QuoteLimits.CountOf(body) };

    private static ReplyBlock NoBody(Invocation invocation)
    {
        const string what = "This file has the markers of its notes only, not their bodies.";
        return ReplyBlock.Prose.Of(
            invocation.Member.IsModerator
                ? $"{what} Bodies can be added, one note a line, each beginning with its marker, such as [xli]: by /library notes to a paper of your own, in a notes.txt beside the source of one that came with the bot."
                : what
        );
    }

    private static IEnumerable<Button> Steps(RoomView room, Endnote note, Audience audience)
    {
        var notes = room.Edition.Endnotes.ToList();
        var at = notes.FindIndex(other => other.Number == note.Number);
        if (at > 0)
            yield return Step($"← {notes[at - 1].Label}", notes[at - 1], audience);
        if (at + 1 < notes.Count && room.Horizon.Shows(room.Edition.BlockAt(notes[at + 1].Marker.Start)))
            yield return Step($"{notes[at + 1].Label} →", notes[at + 1], audience);
    }

    private static Button Step(Phrase label, Endnote note, Audience audience) =>
        new(
            label,
            audience.Like(Call.To("endnote", ("number", note.Number.ToString(CultureInfo.InvariantCulture)))),
            ButtonEffect.Replaces
        );

    private static string Named(Endnote note) =>
        note.Label == $"{note.Number}" ? $"{note.Number}" : $"{note.Number} [{note.Label}]";
}
