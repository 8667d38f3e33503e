using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage.Names;
using Bot.Storage.Rooms;
using Bot.Study.Rooms;
using Bot.Texts.Names;

namespace Bot.Study.Names;

/// <summary><c>/names</c>: the people, places and organisations of the text, by the text's own evidence.</summary>
public sealed class NamesCommand(RoomDesk desk, MergedNames merged) : RoomCommand(desk), ICompletes
{
    private const int MostCompletions = 25;

    // Saying twice that two spellings are one name is saying it once, so a doubled event does no harm.
    public override CommandDefinition Definition { get; } =
        new(
            "names",
            "List the people, places and organisations of the text.",
            "Lists the names of the text, or shows one: where it first stands, everywhere it stands, and how it is spelled. Names and their kinds are found by the text itself (capitals, titles, the words around), so a kind can be wrong; names of which the text shows no kind stand apart. For texts in English. Moderators: same: says that another spelling is the same name, same:-spelling takes that back.",
            AnswerKind.Private,
            [
                new Option("name", OptionKind.Text, "The name to show.", Completes: true),
                new Option(
                    "same",
                    OptionKind.Text,
                    "Moderators: another spelling of this name, or -spelling to part them."
                ),
                RoomReplies.AheadOption,
                new Option("page", OptionKind.Number, "Which page.", IsHidden: true),
                new Option("file", OptionKind.Flag, "The whole list as a file.", IsHidden: true),
            ],
            ["names", "names Macron", "names Zelensky same:Zelenskyy"]
        );

    public IReadOnlyList<string> Complete(string option, string typed, Invocation invocation)
    {
        if (option != "name" || Look(invocation) is not { } room || !NamesReplies.IsUnderstood(room))
            return [];
        var key = NameKey.Of(typed);
        return
        [
            .. room
                .Paper.NamesTo(room.Horizon)
                .Names.Select(name => name.Main)
                .Where(name => $" {NameKey.Of(name)}".Contains($" {key}", StringComparison.Ordinal))
                .Take(MostCompletions),
        ];
    }

    protected override async Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        if (!NamesReplies.IsUnderstood(room))
            return NamesReplies.NotInEnglish(room);
        var (name, same) = (invocation.Text("name") ?? "", invocation.Text("same") ?? "");
        if (same.Length > 0)
        {
            if (!invocation.Member.IsModerator)
                return NamesReplies.MergingIsForModerators();
            if (name.Length == 0)
                return NamesReplies.SameAsWhat(same);
            if (await MergeAsync(room, invocation.Room, name, same, cancellationToken) is { } complaint)
                return complaint;
        }
        var names = await ReadAsync(room, invocation.Room, cancellationToken);
        if (name.Length == 0)
            return invocation.Flag("file") ? NamesFile.List(room, names) : NamesReplies.List(room, names, invocation);
        return names.Find(name) switch
        {
            [] => NamesReplies.Nothing(room, names, name),
            [var only] => invocation.Flag("file")
                ? NamesFile.Mentions(room, only)
                : NameReplies.Shown(room, names, only, invocation),
            var several => NamesReplies.Several(name, several),
        };
    }

    private async Task<NameIndex> ReadAsync(RoomView room, RoomId at, CancellationToken cancellationToken)
    {
        var known = await merged.ListAsync(KeyOf(at), room.Paper.Paper.Id.Value, cancellationToken);
        return room
            .Paper.NamesTo(room.Horizon)
            .Merged([.. known.Select(each => new NameMerge(each.Spelling, each.SameAs))]);
    }

    /// <summary>What was wrong; <see langword="null"/> where it was done.</summary>
    private async Task<Reply?> MergeAsync(
        RoomView room,
        RoomId at,
        string name,
        string same,
        CancellationToken cancellationToken
    )
    {
        var spelling = NameKey.Of(same.TrimStart('-'));
        if (same.StartsWith('-'))
        {
            await merged.RemoveAsync(KeyOf(at), room.Paper.Paper.Id.Value, spelling, cancellationToken);
            return null;
        }
        var names = room.Paper.NamesTo(room.Horizon);
        foreach (var typed in (string[])[name, same])
        {
            if (names.Find(typed) is [])
                return NamesReplies.Nothing(room, names, typed);
        }
        if (NameKey.Of(name) == spelling)
            return null;
        await merged.AddAsync(
            KeyOf(at),
            room.Paper.Paper.Id.Value,
            new MergedName(spelling, NameKey.Of(name)),
            cancellationToken
        );
        return null;
    }

    private static GroupKey KeyOf(RoomId room) => new(room.Platform, room.Group);
}
