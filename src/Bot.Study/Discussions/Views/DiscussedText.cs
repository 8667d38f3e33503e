using Bot.Chat.Replies;
using Bot.Study.Discussions.State;
using Bot.Study.Passages;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Discussions.Views;

/// <summary>
/// The text that is discussed, in the edition it was opened with, as far as the room may see its words. Where the room has
/// gone on to another text there are ids and no words.
/// </summary>
public sealed class DiscussedText(Discussion discussion, RoomView? room)
{
    private const int LongestShown = 400;

    private readonly RoomView? _room =
        room is not null
        && room.Paper.Paper.Id.Value == discussion.Paper
        && room.Edition.Id.ToString() == discussion.Edition
            ? room
            : null;

    public RoomView? Room => _room;

    /// <summary>Whether the room reads a corrected edition by now, and this is the one the discussion was opened with.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>That it is the text as it was; nothing where it is the text that the room reads.</summary>
    public IEnumerable<ReplyBlock> Correction()
    {
        if (IsCorrected)
            yield return ReplyBlock.Note.Of(
                "The text was corrected after this discussion was opened. Passages are numbered and quoted here as they were then."
            );
    }

    public string Title => _room?.Paper.Paper.Title ?? discussion.Paper;

    /// <summary>A passage of the discussed edition whose words may be shown; <see langword="null"/> for any other.</summary>
    public Passage? Find(string? id) =>
        _room is not null
        && PassageId.TryParse(id, out var parsed)
        && _room.Horizon.Shows(parsed)
        && _room.Edition.Find(parsed) is { } passage
            ? passage
            : null;

    /// <summary><c>§2 A new approach, ¶13–18</c>: headings may be seen before what stands under them.</summary>
    public Phrase NameOf(AgendaItem item, int longest = int.MaxValue)
    {
        if (_room is null || !PassageId.TryParse(item.Passage, out var id) || _room.Edition.Find(id) is not { } passage)
            return $"{item.Passage}";
        var section = Brief.Of(Quoting.NameOf(passage.Section, _room.Edition), longest);
        return id.IsSection ? section : $"{section}, {item.Passage}";
    }

    /// <summary>Holds what quotes it to how much one reply may quote.</summary>
    public Reply Held(Reply reply) => _room is null ? reply : QuoteLimits.Hold(reply, _room.Paper.Paper);

    /// <summary>The same for what is not a reply yet.</summary>
    public IReadOnlyList<ReplyBlock> Held(IReadOnlyList<ReplyBlock> blocks) =>
        _room is null ? blocks : QuoteLimits.Hold(blocks, _room.Paper.Paper);

    /// <summary>The passage's words with their place, cut visibly where they are long.</summary>
    public ReplyBlock? Quote(string? id, int longest = LongestShown)
    {
        if (Find(id) is not { } passage)
            return null;
        return ReplyBlock.Quote.Of(Quoting.Of(_room!.Paper, passage, Beginning(passage, longest), []));
    }

    private static TextRange Beginning(Passage passage, int longest)
    {
        if (passage.Range.Length <= longest)
            return passage.Range;
        var source = passage.Edition.Source;
        var end = passage
            .Block.Sentences.Select(sentence => sentence.Range.End)
            .LastOrDefault(end => end > passage.Range.Start && end - passage.Range.Start <= longest);
        if (end == 0)
            end = source.LastIndexOf(' ', passage.Range.Start + longest, longest);
        return end > passage.Range.Start
            ? TextRange.FromBounds(passage.Range.Start, end)
            : passage.Range with
            {
                Length = longest,
            };
    }
}
