using System.Globalization;
using System.Text.Json;
using Bot.Chat.Platforms;
using Bot.Slack.Wire;

namespace Bot.Slack.WebApi;

/// <content>Posts, and finding them again (§9).</content>
internal sealed partial class SlackWeb
{
    private const int MostPages = 5;
    private const string KeyType = "reading_post";
    private static readonly TimeSpan ClockSlack = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Posts and gives the message's <c>ts</c>. There is no idempotency on Slack's side: where the outcome is open the post
    /// is looked for by its key before it is sent again, and not sent again where that cannot be done.
    /// </summary>
    public async Task<string> PostAsync(
        Workspace workspace,
        string channel,
        string? thread,
        PostContent content,
        string key,
        CancellationToken cancellationToken
    )
    {
        using var turn = await _queues.EnterAsync(workspace.Team, channel, cancellationToken);
        var since = time.GetUtcNow();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var answer = await CallAsync(
                    ApiCall.Of(
                        workspace,
                        ApiMethod.Post,
                        ("channel", channel),
                        ("thread_ts", thread),
                        ("text", content.Text),
                        ("blocks", content.BlocksJson),
                        ("metadata", MetadataJson(key)),
                        ("unfurl_links", "false"),
                        ("unfurl_media", "false")
                    ),
                    SlackJson.Default.PostAnswer,
                    cancellationToken
                );
                return answer.Ts ?? "";
            }
            catch (SlackException error) when (error.Fault == PlatformFault.OutcomeUnknown && attempt < MostTries)
            {
                Log.LookingFor(log, error.Message);
                if (await LookAsync(workspace, channel, thread, key, since, cancellationToken) is { } found)
                    return found;
            }
        }
    }

    /// <summary>Shows a message to one member; what becomes of it nobody can look up, so it is sent once.</summary>
    public Task PostEphemeralAsync(
        Workspace workspace,
        string channel,
        string? thread,
        string user,
        PostContent content,
        CancellationToken cancellationToken
    ) =>
        CallAsync(
            ApiCall.Of(
                workspace,
                ApiMethod.PostEphemeral,
                ("channel", channel),
                ("user", user),
                ("thread_ts", thread),
                ("text", content.Text),
                ("blocks", content.BlocksJson)
            ),
            SlackJson.Default.Answer,
            cancellationToken
        );

    public Task UpdateAsync(
        Workspace workspace,
        string channel,
        string ts,
        PostContent content,
        CancellationToken cancellationToken
    ) =>
        CallAsync(
            ApiCall.Of(
                workspace,
                ApiMethod.Update,
                ("channel", channel),
                ("ts", ts),
                ("text", content.Text),
                ("blocks", content.BlocksJson)
            ),
            SlackJson.Default.PostAnswer,
            cancellationToken
        );

    /// <summary>Deletes a post; one that is gone already is no error.</summary>
    public Task DeleteAsync(Workspace workspace, string channel, string ts, CancellationToken cancellationToken) =>
        IgnoringAsync(
            CallAsync(
                ApiCall.Of(workspace, ApiMethod.Delete, ("channel", channel), ("ts", ts)),
                SlackJson.Default.PostAnswer,
                cancellationToken
            ),
            "message_not_found"
        );

    public Task PinAsync(
        Workspace workspace,
        string channel,
        string ts,
        bool isPinned,
        CancellationToken cancellationToken
    ) =>
        IgnoringAsync(
            CallAsync(
                ApiCall.Of(
                    workspace,
                    isPinned ? ApiMethod.Pin : ApiMethod.Unpin,
                    ("channel", channel),
                    ("timestamp", ts)
                ),
                SlackJson.Default.Answer,
                cancellationToken
            ),
            isPinned ? "already_pinned" : "no_pin"
        );

    /// <summary>
    /// The first message of ours that fits, among those of the channel or thread since then; <see langword="null"/> where
    /// there is none. Throws where so much was said since that nobody can tell.
    /// </summary>
    public async Task<SeenMessage?> FindAsync(
        Workspace workspace,
        string channel,
        string? thread,
        Func<SeenMessage, bool> fits,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        string? cursor = null;
        var oldest = Math.Max(0, (since - ClockSlack).ToUnixTimeSeconds());
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await CallAsync(
                ApiCall.Of(
                    workspace,
                    thread is null ? ApiMethod.History : ApiMethod.Replies,
                    ("channel", channel),
                    ("ts", thread),
                    ("oldest", oldest.ToString(CultureInfo.InvariantCulture) + ".000000"),
                    ("limit", "100"),
                    ("cursor", cursor),
                    ("include_all_metadata", "true")
                ),
                SlackJson.Default.HistoryAnswer,
                cancellationToken
            );
            if (
                (answer.Messages ?? []).FirstOrDefault(message => IsOurs(workspace, message) && fits(message)) is
                { } found
            )
                return found;
            cursor = answer.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(cursor))
                return null;
        }
        throw new SlackException(
            PlatformFault.OutcomeUnknown,
            "",
            "So much was said meanwhile that a post cannot be looked for."
        );
    }

    public static bool HasKey(SeenMessage message, string key) => message.Metadata?.EventPayload?.Key == key;

    private async Task<string?> LookAsync(
        Workspace workspace,
        string channel,
        string? thread,
        string key,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var found = await FindAsync(workspace, channel, thread, Fits, since, cancellationToken);
            if (found is null)
            {
                await Task.Delay(times.LookAgain, time, cancellationToken);
                found = await FindAsync(workspace, channel, thread, Fits, since, cancellationToken);
            }
            return found?.Ts;
        }
        catch (SlackException error)
        {
            throw new SlackException(
                PlatformFault.OutcomeUnknown,
                error.Code,
                "Nobody knows whether this was posted, and it could not be looked up.",
                error
            );
        }

        bool Fits(SeenMessage message) => HasKey(message, key);
    }

    private static bool IsOurs(Workspace workspace, SeenMessage message) =>
        message.BotId is { } bot && bot == workspace.BotId || message.User is { } user && user == workspace.BotUser;

    private static string MetadataJson(string key) =>
        JsonSerializer.Serialize(new Metadata(KeyType, new MetadataPayload(key)), SlackJson.Default.Metadata);

    private static async Task IgnoringAsync(Task call, string code)
    {
        try
        {
            await call;
        }
        catch (SlackException error) when (error.Code == code) { }
    }
}
