using Bot.Storage;
using Bot.Storage.Discussions;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions;

public sealed class TimeBoxes
{
    public Task ScheduleAsync(DatabaseTransaction transaction, DiscussionKey key, Discussion before, Discussion after, CancellationToken cancellationToken) => Task.CompletedTask;
    public Task MoveAsync(DatabaseTransaction transaction, Sitting sitting, string? thread, CancellationToken cancellationToken) => Task.CompletedTask;
}
