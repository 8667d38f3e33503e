using Bot.Chat.Platforms;
using Bot.Discord.Rest;
using Bot.Discord.Translate;
using Bot.Discord.Wire;

namespace Bot.Discord.Interactions;

/// <summary>
/// Gives the first answer by a request of its own. An interaction that was acknowledged already counts as answered (40060):
/// the answer arrived before its receipt was lost, or another process gave it.
/// </summary>
internal sealed class CallbackAnswer(RestClient rest, Interaction interaction, long receivedAt, TimeProvider time)
    : IFirstAnswer
{
    /// <summary>Discord's three seconds began before the event reached us.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2.9);

    public async Task<bool> GiveAsync(OutgoingCallback callback, CancellationToken cancellationToken)
    {
        var left = Deadline - time.GetElapsedTime(receivedAt);
        if (left <= TimeSpan.Zero)
            throw new DiscordException(PlatformFault.Gone, "The three seconds for an answer were over.");
        try
        {
            await rest.AnswerAsync(interaction, callback, left, cancellationToken);
            return true;
        }
        catch (DiscordException error) when (error.Code == ErrorCode.AlreadyAcknowledged)
        {
            return false;
        }
    }
}
