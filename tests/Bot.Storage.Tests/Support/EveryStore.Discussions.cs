using Bot.Storage.Discussions;
using Bot.Storage.Rooms;

namespace Bot.Storage.Tests.Support;

public sealed partial class EveryStore
{
    private DiscussionLog Discussions => new(database);

    private async Task FillDiscussionsAsync(RoomKey room, string words)
    {
        var key = new DiscussionKey(room, words);
        var said = new EventRow(1, 1, Some.Now, words, words, words);
        await Discussions.OpenAsync(
            key,
            words,
            words,
            said,
            words,
            false,
            (_, _) => Task.CompletedTask,
            Some.Cancellation
        );
    }

    private async Task<IReadOnlyList<string>> SeeDiscussionsAsync(RoomKey room, string words)
    {
        var key = new DiscussionKey(room, words);
        var events = await Discussions.ReadAsync(key, 0, Some.Cancellation);
        var members = await Discussions.MembersAsync(key, Some.Cancellation);
        return
        [
            .. await Discussions.HeadAsync(room, Some.Cancellation) is { } head ? [$"discussion {head}"] : (string[])[],
            .. await Discussions.HeadAsync(key, Some.Cancellation) is { } same ? [$"discussion {same}"] : (string[])[],
            .. events.Select(one => $"event {one}"),
            .. members.Select(member => $"discussed by {member}"),
        ];
    }
}
