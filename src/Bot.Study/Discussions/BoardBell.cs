namespace Bot.Study.Discussions;

/// <summary>Rings when a discussion has changed in this process. Whoever takes <see cref="Next"/> before looking misses nothing.</summary>
public sealed class BoardBell
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the next ring.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Ring() =>
        Interlocked
            .Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .SetResult();
}
