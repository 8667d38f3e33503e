using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage.Rooms;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Settings;

/// <summary><c>/settings</c>: the room's few switches, for moderators.</summary>
public sealed class SettingsCommand(RoomDesk desk, Moderators moderators, IEnumerable<IMemberDirectory> directories)
    : ICommand
{
    public CommandDefinition Definition { get; } =
        new(
            "settings",
            "Moderators: how answers are given here, and how far the group has read.",
            "Shows the room's settings, or changes those you name. quiet:true gives answers to whoever asks alone. horizon:¶12 hides the words behind ¶12 until you move it; horizon:none opens the whole text. moderators:Ann makes Ann a moderator here, moderators:-Ann ends that, where the platform has no such right of its own.",
            AnswerKind.Private,
            [
                new Option("quiet", OptionKind.Flag, "Answer whoever asks alone unless asked otherwise."),
                new Option("horizon", OptionKind.Text, "How far the group has read: ¶12, or none."),
                new Option("moderators", OptionKind.Text, "Name a moderator, or -name to end it."),
            ],
            ["settings", "settings horizon:¶12", "settings quiet:true"]
        )
        {
            IsForModerators = true,
            Changes = true,
        };

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (await desk.EnterAsync(invocation.Room, cancellationToken) is not { } room)
            return RoomReplies.NoPaper();

        // Everything is read before anything is written: a refusal leaves all as it was.
        var (horizon, complaint) = ReadHorizon(invocation.Text("horizon"), room.Edition);
        if (complaint is not null)
            return complaint;
        var (member, isEnding, unknown) = await ReadModeratorAsync(invocation, cancellationToken);
        if (unknown is not null)
            return unknown;

        if (invocation.FlagOrOpen("quiet") is { } isQuiet)
            await desk.SetQuietAsync(invocation.Room, isQuiet, cancellationToken);
        if (invocation.Text("horizon") is { Length: > 0 })
            await desk.SetHorizonAsync(invocation.Room, horizon, cancellationToken);
        if (member is not null)
            await NameAsync(KeyOf(invocation.Room), member.Id.Member, isEnding, cancellationToken);

        room = (await desk.EnterAsync(invocation.Room, cancellationToken))!;
        var named = await moderators.ListAsync(KeyOf(invocation.Room), cancellationToken);
        return SettingsReplies.Shown(room, named.Count, DirectoryOf(invocation.Room) is not null);
    }

    private static (int? Horizon, Reply? Complaint) ReadHorizon(string? typed, Edition edition)
    {
        if (string.IsNullOrEmpty(typed) || typed.Equals("none", StringComparison.OrdinalIgnoreCase))
            return (null, null);
        if (!PassageId.TryParse(typed, out var id) || id.IsSection || id.FirstSentence > 0 || id.First != id.Last)
            return (null, SettingsReplies.UnreadableHorizon(typed));
        return id.Last <= edition.Paragraphs.Count
            ? (id.Last, null)
            : (null, SettingsReplies.HorizonOutOfRange(id, edition));
    }

    private async Task<(Member? Member, bool IsEnding, Reply? Unknown)> ReadModeratorAsync(
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        if (invocation.Text("moderators") is not { Length: > 0 } typed)
            return (null, false, null);
        if (DirectoryOf(invocation.Room) is not { } directory)
            return (null, false, SettingsReplies.PlatformDecides());
        var isEnding = typed.StartsWith('-');
        var found = await directory.FindAsync(invocation.Room, typed.TrimStart('-', '+').Trim(), cancellationToken);
        return found is [var only]
            ? (only, isEnding, null)
            : (null, false, SettingsReplies.NotOneMember(typed, found.Count));
    }

    private Task NameAsync(RoomKey room, string member, bool isEnding, CancellationToken cancellationToken) =>
        isEnding
            ? moderators.RemoveAsync(room, member, cancellationToken)
            : moderators.AddAsync(room, member, cancellationToken);

    private IMemberDirectory? DirectoryOf(RoomId room) =>
        directories.FirstOrDefault(directory => directory.Platform == room.Platform);

    private static RoomKey KeyOf(RoomId room) => new(room.Platform, room.Group, room.Room);
}
