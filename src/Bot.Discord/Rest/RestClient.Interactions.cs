using System.Text.Json;
using Bot.Discord.Translate;
using Bot.Discord.Wire;

namespace Bot.Discord.Rest;

/// <content>Answers to interactions: a lane of their own, outside the global limit (§3.4, §5).</content>
internal sealed partial class RestClient
{
    private static readonly TimeSpan FollowUpPatience = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Gives the first answer within <paramref name="patience"/>. It is safe to repeat: the second of two is refused as
    /// already acknowledged.
    /// </summary>
    public Task AnswerAsync(
        Interaction interaction,
        OutgoingCallback callback,
        TimeSpan patience,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            new RestRequest(
                HttpMethod.Post,
                "interactions/{i}/{t}/callback",
                $"interactions/{interaction.Id}/{interaction.Token}/callback"
            )
            {
                Json = callback.Json(),
                Files = callback.Files,
                IsAuthorized = false,
                IsCounted = false,
                HasBucket = false,
                IsRepeatable = true,
                TryFor = TimeSpan.FromTicks(patience.Ticks / 2),
                Patience = patience,
            },
            cancellationToken
        );

    /// <summary>The first answer as it stands; one that is still to come has the flag LOADING.</summary>
    public async Task<Message> ReadAnswerAsync(Interaction interaction, CancellationToken cancellationToken) =>
        (await SendAsync(Original(HttpMethod.Get, interaction), cancellationToken)).Read(DiscordJson.Default.Message);

    public Task EditAnswerAsync(
        Interaction interaction,
        OutgoingMessage message,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            Original(HttpMethod.Patch, interaction) with
            {
                Json = message.Json(),
                Files = message.Files,
            },
            cancellationToken
        );

    public Task DeleteAnswerAsync(Interaction interaction, CancellationToken cancellationToken) =>
        SendAsync(Original(HttpMethod.Delete, interaction), cancellationToken);

    /// <summary>One more message. Discord knows no nonce here, so it is never sent again where its fate is open (§5.3).</summary>
    public Task FollowUpAsync(Interaction interaction, OutgoingMessage message, CancellationToken cancellationToken) =>
        SendAsync(
            new RestRequest(
                HttpMethod.Post,
                "webhooks/{a}/{t}",
                $"webhooks/{interaction.ApplicationId}/{interaction.Token}"
            )
            {
                Resource = interaction.Token,
                Json = message.Json(),
                Files = message.Files,
                IsAuthorized = false,
                IsCounted = false,
                Patience = FollowUpPatience,
            },
            cancellationToken
        );

    private static RestRequest Original(HttpMethod method, Interaction interaction) =>
        new(
            method,
            "webhooks/{a}/{t}/messages/@original",
            $"webhooks/{interaction.ApplicationId}/{interaction.Token}/messages/@original"
        )
        {
            Resource = interaction.Token,
            IsAuthorized = false,
            IsCounted = false,
            IsRepeatable = true,
            Patience = FollowUpPatience,
        };
}
