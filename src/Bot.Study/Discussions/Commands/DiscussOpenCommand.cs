using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;
using Bot.Study.Discussions.Views;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Discussions.Commands;

/// <summary><c>/discuss open</c>: a discussion with an agenda from the paper's outline, in one step.</summary>
/// <param name="platforms">Asked for when they are needed: a platform may itself want to know the commands.</param>
public sealed class DiscussOpenCommand(DiscussionDesk desk, RoomDesk rooms, Lazy<IEnumerable<IChatPlatform>> platforms)
    : ICommand
{
    private const int UsualMinutes = 60;
    private const int MostMinutes = 480;

    public CommandDefinition Definition { get; } =
        new(
            "discuss open",
            "Moderators: open a discussion with an agenda from the paper.",
            "Opens a moderated discussion here and posts its board: the agenda with the passage at hand, the queue of speakers, the questions, and a button for everything members can do. The agenda has an item for each section of the passages you name, or for each paragraph of a single section; without any it takes the body of the paper as far as the group has read. The minutes are shared out by length. Minutes are kept, and the board says so.",
            AnswerKind.Private,
            [
                new Option("passages", OptionKind.Text, "What is discussed: ¶13-30, or §2 for a section."),
                new Option("minutes", OptionKind.Number, "How long it takes altogether; 60 if not given."),
                new Option("thread", OptionKind.Flag, "Hold it in a thread of its own."),
            ],
            ["discuss open", "discuss open passages:¶13-30 minutes:90", "discuss open passages:§2 thread:true"]
        )
        {
            IsForModerators = true,
            Changes = true,
        };

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (await rooms.EnterAsync(invocation.Room, cancellationToken) is not { } room)
            return RoomReplies.NoPaper();
        var minutes = invocation.Number("minutes", UsualMinutes);
        if (minutes is < 1 or > MostMinutes)
            return Reply.Refusal($"minutes: takes 1 to {MostMinutes}.");
        var typed = invocation.Text("passages");
        PassageId? range = null;
        if (typed is { Length: > 0 })
        {
            if (!PassageId.TryParse(typed, out var id) || id.FirstSentence > 0)
                return Reply.Refusal(
                    $"passages: “{Shorten.For(typed)}” names no paragraphs and no section. Type ¶13-30 or §2; /outline lists what there is."
                );
            if (room.Edition.Find(id) is null)
                return Reply.Privately($"There is no {id} in this paper. /outline lists what there is.");
            range = id;
        }
        var agenda = AgendaMaker.Of(room, range, minutes);
        if (agenda.Count == 0)
            return Reply.Privately("There is nothing to discuss in these passages. /outline lists what there is.");
        var wantsThread = invocation.Flag("thread") && invocation.Thread is null;
        if (await LackingAsync(invocation, wantsThread, cancellationToken) is { Count: > 0 } lacking)
            return Reply.Privately(
                $"Nothing was opened, because I may not do here what a discussion needs: {string.Join(", ", lacking)}. Give me that, and open it again."
            );
        var opened = new DiscussionEvent.Opened(room.Paper.Paper.Id.Value, room.Edition.Id.ToString(), [.. agenda]);
        var sitting = await desk.OpenAsync(
            invocation.Room,
            invocation.Member,
            opened,
            invocation.Thread,
            wantsThread,
            cancellationToken
        );
        if (sitting is null)
            return Reply.Privately(
                "A discussion is open in this room already. /discuss board shows where it stands, /discuss close ends it."
            );
        return Panel.Of(
            sitting,
            new DiscussedText(sitting.Discussion, room),
            "The discussion is open, and you lead it. Its board is posted to the room in a moment."
        );
    }

    private async Task<IReadOnlyList<string>> LackingAsync(
        Invocation invocation,
        bool wantsThread,
        CancellationToken cancellationToken
    )
    {
        if (platforms.Value.FirstOrDefault(one => one.Name == invocation.Room.Platform) is not { } platform)
            return [];
        var needs = PostNeeds.Post | PostNeeds.Files | (wantsThread ? PostNeeds.Threads : PostNeeds.Post);
        return await platform.LackingAsync(invocation.Room, invocation.Thread, needs, cancellationToken);
    }
}
