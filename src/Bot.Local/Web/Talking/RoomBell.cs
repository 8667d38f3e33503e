namespace Bot.Local.Web.Talking;

/// <summary>Rings when something changed in the room. Whoever takes <see cref="Next"/> before looking misses nothing.</summary>
internal sealed class RoomBell
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the next ring.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Ring() =>
        Interlocked
            .Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .SetResult();
}
