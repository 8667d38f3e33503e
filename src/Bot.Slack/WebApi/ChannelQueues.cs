using System.Collections.Concurrent;

namespace Bot.Slack.WebApi;

/// <summary>One post at a time in each channel, in the order they came. Safe for any number of threads.</summary>
internal sealed class ChannelQueues
{
    private readonly ConcurrentDictionary<(string Workspace, string Channel), Task> _last = new();

    /// <summary>Waits for its turn; disposing of it lets the next one go.</summary>
    public async Task<IDisposable> EnterAsync(string workspace, string channel, CancellationToken cancellationToken)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_last)
        {
            before = _last.GetValueOrDefault((workspace, channel), Task.CompletedTask);
            _last[(workspace, channel)] = mine.Task;
        }
        var turn = new Turn(this, (workspace, channel), mine);
        try
        {
            await before.WaitAsync(cancellationToken);
            return turn;
        }
        catch (OperationCanceledException)
        {
            // Whoever waits behind still waits for whoever was before.
            _ = before.ContinueWith(
                _ => turn.Dispose(),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
            throw;
        }
    }

    private sealed class Turn(ChannelQueues queues, (string, string) channel, TaskCompletionSource done) : IDisposable
    {
        public void Dispose()
        {
            lock (queues._last)
            {
                if (queues._last.TryGetValue(channel, out var last) && last == done.Task)
                    queues._last.TryRemove(channel, out _);
            }
            done.TrySetResult();
        }
    }
}
