using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Libraries;
using Bot.Study.Rooms;
using Bot.Texts.Names;

namespace Bot.Study.Names;

/// <summary>What <c>/names</c> says of all the names.</summary>
internal static class NamesReplies
{
    private const int PageSize = 60;
    private const int MostButtons = 5;
    private const int MostSpellings = 3;

    private static readonly (NameKind Kind, Phrase Heading)[] Kinds =
    [
        (NameKind.Person, "People"),
        (NameKind.Place, "Places"),
        (NameKind.Organisation, "Organisations"),
        (NameKind.Other, "Other names"),
    ];

    public static bool IsUnderstood(RoomView room) => LanguageNames.IsEnglish(room.Paper.Paper.Language);

    public static Reply NotInEnglish(RoomView room) =>
        Reply.Privately(
            $"Names are recognised in English only, and this paper is {LanguageNames.WrittenIn(room.Paper.Paper.Language)}. /concordance finds any word, names too."
        );

    public static Reply MergingIsForModerators() =>
        Reply.Privately("To say that two spellings are one name is for the moderators of this room.");

    public static Reply SameAsWhat(string same) =>
        Reply.Refusal(
            $"Type the name that “{Shorten.For(same.TrimStart('-'))}” is the same as: /names Zelensky same:Zelenskyy."
        );

    public static Reply Nothing(RoomView room, NameIndex names, string typed)
    {
        var reply = Reply.Privately(
            room.Horizon.IsSet
                ? $"“{Shorten.For(typed)}” is no name that what the group has read, ¶1 to ¶{room.Horizon.LastParagraph}, shows. /concordance finds any word."
                : Phrase.Of($"“{Shorten.For(typed)}” is no name that the text shows. /concordance finds any word.")
        );
        var near = names.Names.Where(name => NameKey.IsLike(name.Main, typed)).Take(MostButtons).ToList();
        return reply with { Buttons = [.. near.Select(Show)] };
    }

    public static Reply Several(string typed, IReadOnlyList<Name> found) =>
        Reply.Privately($"“{Shorten.For(typed)}” may be {found.Count} names:") with
        {
            Blocks =
            [
                ReplyBlock.Prose.Of($"“{Shorten.For(typed)}” may be one of {found.Count} names:"),
                new ReplyBlock.Rows([.. found.Take(PageSize).Select(Row)]),
            ],
            Buttons = [.. found.Take(MostButtons).Select(Show)],
        };

    public static Reply List(RoomView room, NameIndex names, Invocation invocation)
    {
        var ordered = Ordered(names).ToList();
        if (ordered.Count == 0)
            return Reply.Privately(
                room.Horizon.IsSet
                    ? Phrase.Of($"What the group has read, ¶1 to ¶{room.Horizon.LastParagraph}, shows no names.")
                    : "The text shows no names."
            );
        var pages = (ordered.Count + PageSize - 1) / PageSize;
        var page = Math.Clamp(invocation.Number("page", 1), 1, pages);
        var shown = ordered.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var blocks = new List<ReplyBlock> { new ReplyBlock.Heading("Names") };
        foreach (var (kind, heading) in Kinds)
        {
            var these = shown.Where(name => name.Kind == kind).ToList();
            if (these.Count > 0)
                blocks.Add(
                    ReplyBlock.Prose.Of(
                        new Inline.Strong($"{heading}: "),
                        new Inline.Text(
                            $"{string.Join(", ", these.Select(name => $"{name.Main} {name.Mentions.Count}"))}"
                        )
                    )
                );
        }
        blocks.Add(ReplyBlock.Note.Of(Summary(room, ordered.Count, page, pages)));
        return new Reply
        {
            Visibility = Visibility.Private,
            Blocks = blocks,
            Buttons = [.. Pages(page, pages, invocation)],
        };
    }

    public static IEnumerable<Name> Ordered(NameIndex names) => names.Names.OrderBy(name => name.Kind);

    public static IEnumerable<Button> Pages(int page, int pages, Invocation invocation)
    {
        var call = invocation.Call.Without("same");
        if (page > 1)
            yield return new Button("Back", call.With("page", Text(page - 1)), ButtonEffect.Replaces);
        if (page < pages)
            yield return new Button("Next", call.With("page", Text(page + 1)), ButtonEffect.Replaces);
        if (pages > 1)
            yield return new Button("Full list", call.Without("page").With("file", "true"));
    }

    public static Phrase HeadingOf(NameKind kind) => Array.Find(Kinds, each => each.Kind == kind).Heading;

    private static Phrase Summary(RoomView room, int names, int page, int pages)
    {
        var count = pages == 1 ? Phrase.Of($"{names} names") : $"Page {page} of {pages}; {names} names";
        var horizon = room.Horizon.IsSet ? Phrase.Of($" up to ¶{room.Horizon.LastParagraph}") : "";
        return $"{count}{horizon}, with how often each stands, by the text’s own evidence; a kind can be wrong. Names without a kind stand last. /names shows one: try it with a name.";
    }

    private static IReadOnlyList<Inline> Row(Name name) =>
        [
            new Inline.Strong($"{name.Main}"),
            new Inline.Text(
                $" · {name.Mentions.Count} · {string.Join(", ", name.Spellings.Take(MostSpellings).Select(spelling => spelling.Written))}"
            ),
        ];

    private static Button Show(Name name) => new($"{Shorten.For(name.Main)}", Call.To("names", ("name", name.Main)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
