using Bot.Discord.Translate;

namespace Bot.Discord.Interactions;

/// <summary>
/// How the first answer to one interaction travels: as a request of ours, or as the response to Discord's. Throws
/// <see cref="Rest.DiscordException"/> where it did not arrive in time.
/// </summary>
internal interface IFirstAnswer
{
    /// <summary>Whether this was the first answer; it was not where the interaction had been acknowledged already.</summary>
    Task<bool> GiveAsync(OutgoingCallback callback, CancellationToken cancellationToken);
}
