using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Concordances;
using Bot.Study.Passages;
using Bot.Study.Rooms;
using Bot.Texts.Concordances;
using Bot.Texts.Names;

namespace Bot.Study.Names;

/// <summary>What <c>/names</c> says of one name.</summary>
internal static class NameReplies
{
    private const int PageSize = 8;
    private const int MostSpellings = 20;
    private const int MostLike = 3;

    public static Reply Shown(RoomView room, NameIndex names, Name name, Invocation invocation)
    {
        // The first mention stands by itself, in its sentence.
        var others = name.Mentions.Skip(1).ToList();
        var pages = Math.Max(1, (others.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(invocation.Number("page", 1), 1, pages);
        var first = (page - 1) * PageSize;
        var shown = others.Skip(first).Take(PageSize).ToList();
        var blocks = new List<ReplyBlock> { new ReplyBlock.Heading($"{name.Main}") };
        if (page == 1)
        {
            blocks.Add(ReplyBlock.Prose.Of(Head(name)));
            blocks.Add(
                ReplyBlock.Quote.Of(
                    Quoting.Of(room.Paper, room.Edition.Around(name.Mentions[0]), [name.Mentions[0]]),
                    new Inline.Strong("First")
                )
            );
        }
        blocks.AddRange(
            shown.Select(mention =>
                ReplyBlock.Quote.Of(LineQuoting.Of(room, ConcordanceLine.Of(room.Edition, mention)))
            )
        );
        blocks.Add(ReplyBlock.Note.Of(Summary(room, name, first + 1, shown.Count)));
        return new Reply
        {
            Visibility = Visibility.Private,
            Blocks = blocks,
            Buttons = [.. NamesReplies.Pages(page, pages, invocation), .. Same(names, name, invocation)],
        };
    }

    private static Phrase Head(Name name)
    {
        Phrase kind = name.Kind switch
        {
            NameKind.Person => "A person",
            NameKind.Place => "A place",
            NameKind.Organisation => "An organisation",
            _ => "A name of which the text shows no kind",
        };
        var spellings = name.Spellings.Take(MostSpellings).Select(spelling => $"{spelling.Written} {spelling.Count}");
        var more =
            name.Spellings.Count > MostSpellings ? Phrase.Of($" and {name.Spellings.Count - MostSpellings} more") : "";
        return $"{kind}. Spelled: {string.Join(", ", spellings)}{more}.";
    }

    private static Phrase Summary(RoomView room, Name name, int first, int shown)
    {
        var horizon = room.Horizon.IsSet ? Phrase.Of($" up to ¶{room.Horizon.LastParagraph}") : "";
        return name.Mentions.Count == 1
            ? Phrase.Of($"The only mention{horizon}.")
            : $"Mentions {(first == 1 ? 1 : first + 1)}–{first + shown} of {name.Mentions.Count}{horizon}.";
    }

    private static IEnumerable<Button> Same(NameIndex names, Name name, Invocation invocation)
    {
        if (!invocation.Member.IsModerator)
            yield break;
        foreach (var like in names.Like(name).Take(MostLike))
        {
            var call = Call.To("names", ("name", name.Main), ("same", like.Main));
            yield return new Button(
                $"Same as {Shorten.For(like.Main)}",
                invocation.Flag("ahead") ? call.With("ahead", "true") : call
            );
        }
    }
}
