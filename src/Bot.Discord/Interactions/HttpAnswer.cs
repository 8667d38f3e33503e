using Bot.Chat.Platforms;
using Bot.Discord.Rest;
using Bot.Discord.Translate;

namespace Bot.Discord.Interactions;

/// <summary>
/// Gives the first answer as the response to Discord's own request (§6), and returns once it has been written, so that what
/// follows finds it there.
/// </summary>
internal sealed class HttpAnswer : IFirstAnswer
{
    private readonly TaskCompletionSource<OutgoingCallback> _answer = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly TaskCompletionSource<bool> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The answer, once there is one.</summary>
    public Task<OutgoingCallback> Answer => _answer.Task;

    public async Task<bool> GiveAsync(OutgoingCallback callback, CancellationToken cancellationToken)
    {
        if (!_answer.TrySetResult(callback) || !await _written.Task.WaitAsync(cancellationToken))
            throw new DiscordException(PlatformFault.Gone, "Discord no longer waits for this answer.");
        return true;
    }

    public void Written(bool arrived) => _written.TrySetResult(arrived);
}
