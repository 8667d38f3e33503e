using System.Collections.Concurrent;
using Bot.Chat.Platforms;

namespace Bot.Slack;

/// <summary>
/// The keyed posts of this process, so that one made twice is made once. Slack itself forgets nothing and recognises nothing;
/// what an earlier process posted is found by its key. Safe for any number of threads.
/// </summary>
internal sealed class RecentPosts
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(RoomId Room, string? Thread, PostKey Key), Task<MessageId>> _posts = new();

    public async Task<MessageId> OnceAsync(RoomId room, string? thread, PostKey key, Func<Task<MessageId>> post)
    {
        if (_posts.Count > Most)
            Forget();
        var made = new TaskCompletionSource<MessageId>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _posts.GetOrAdd((room, thread, key), made.Task);
        if (first != made.Task)
            return await first;
        try
        {
            made.SetResult(await post());
        }
        catch (Exception error)
        {
            _posts.TryRemove((room, thread, key), out _);
            made.SetException(error);
        }
        return await made.Task;
    }

    /// <summary>What is under way is what must not be made twice.</summary>
    private void Forget()
    {
        foreach (var (name, made) in _posts)
            if (made.IsCompleted)
                _posts.TryRemove(name, out _);
    }
}
