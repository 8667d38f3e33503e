using System.Text.Json;
using Bot.Slack.Wire;

namespace Bot.Slack.WebApi;

/// <content>Views, people, channels and the app itself.</content>
internal sealed partial class SlackWeb
{
    private const int MostUserPages = 20;

    /// <summary>Opens a modal with its own name, by which it can be changed even if nobody hears whether it opened.</summary>
    public Task OpenViewAsync(Workspace workspace, string trigger, View view, CancellationToken cancellationToken) =>
        CallAsync(
            ApiCall.Of(workspace, ApiMethod.OpenView, ("trigger_id", trigger), ("view", Json(view))),
            SlackJson.Default.Answer,
            cancellationToken
        );

    public Task UpdateViewAsync(Workspace workspace, View view, CancellationToken cancellationToken) =>
        CallAsync(
            ApiCall.Of(
                workspace,
                ApiMethod.UpdateView,
                ("external_id", view.ExternalId),
                // The name is taken: by this very view.
                ("view", Json(view with { ExternalId = null }))
            ),
            SlackJson.Default.Answer,
            cancellationToken
        );

    public Task PublishViewAsync(Workspace workspace, string user, View view, CancellationToken cancellationToken) =>
        CallAsync(
            ApiCall.Of(workspace, ApiMethod.PublishView, ("user_id", user), ("view", Json(view))),
            SlackJson.Default.Answer,
            cancellationToken
        );

    /// <summary>The conversation with one member alone.</summary>
    public async Task<string> OpenConversationAsync(
        Workspace workspace,
        string user,
        CancellationToken cancellationToken
    )
    {
        var answer = await CallAsync(
            ApiCall.Of(workspace, ApiMethod.OpenConversation, ("users", user)),
            SlackJson.Default.ChannelAnswer,
            cancellationToken
        );
        return answer.Channel?.Id ?? "";
    }

    /// <summary>
    /// What the bot can see of a channel. Into conversations of a few it does not ask to look (its manifest has no scope for
    /// that), and of them nothing is known but what their id tells.
    /// </summary>
    public async Task<SeenChannel> ChannelAsync(
        Workspace workspace,
        string channel,
        CancellationToken cancellationToken
    )
    {
        var unseen = new SeenChannel { Id = channel, IsIm = channel.StartsWith('D') };
        if (unseen.IsIm == true)
            return unseen;
        try
        {
            var answer = await CallAsync(
                ApiCall.Of(workspace, ApiMethod.Channel, ("channel", channel)),
                SlackJson.Default.ChannelAnswer,
                cancellationToken
            );
            return answer.Channel ?? unseen;
        }
        catch (SlackException error)
            when (error.Code == ErrorCodes.MissingScope && error.Needed is { } needed && !SlackScopes.AreAsked(needed))
        {
            return unseen;
        }
    }

    public async Task<SeenUser> UserAsync(Workspace workspace, string user, CancellationToken cancellationToken)
    {
        var answer = await CallAsync(
            ApiCall.Of(workspace, ApiMethod.User, ("user", user), ("include_locale", "true")),
            SlackJson.Default.UserAnswer,
            cancellationToken
        );
        return answer.User ?? new SeenUser();
    }

    /// <summary>Everybody in the workspace, page by page.</summary>
    public async Task<IReadOnlyList<SeenUser>> UsersAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var users = new List<SeenUser>();
        string? cursor = null;
        for (var page = 0; page < MostUserPages; page++)
        {
            var answer = await CallAsync(
                ApiCall.Of(workspace, ApiMethod.Users, ("limit", "200"), ("cursor", cursor)),
                SlackJson.Default.UsersAnswer,
                cancellationToken
            );
            users.AddRange(answer.Members ?? []);
            cursor = answer.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(cursor))
                break;
        }
        return users;
    }

    /// <summary>An address for one connection; it works once and only for a moment (§4.1).</summary>
    public async Task<Uri> SocketAddressAsync(CancellationToken cancellationToken)
    {
        var answer = await CallAsync(
            new ApiCall(ApiMethod.OpenSocket, "", options.AppToken, []),
            SlackJson.Default.SocketAnswer,
            cancellationToken
        );
        return new Uri(answer.Url ?? "");
    }

    public Task<AuthAnswer> TestAsync(string token, CancellationToken cancellationToken) =>
        CallAsync(new ApiCall(ApiMethod.Test, "", token, []), SlackJson.Default.AuthAnswer, cancellationToken);

    public Task<AuthAnswer> TestAsync(Workspace workspace, CancellationToken cancellationToken) =>
        CallAsync(ApiCall.Of(workspace, ApiMethod.Test), SlackJson.Default.AuthAnswer, cancellationToken);

    /// <summary>Turns the code of an installation into its token; the code works once.</summary>
    public Task<OAuthAnswer> AccessAsync(string code, CancellationToken cancellationToken) =>
        AccessAsync([("code", code)], cancellationToken);

    /// <summary>Turns what renews a token into the next one, and the next to renew that; it works once.</summary>
    public Task<OAuthAnswer> RefreshAsync(string refreshToken, CancellationToken cancellationToken) =>
        AccessAsync([("grant_type", "refresh_token"), ("refresh_token", refreshToken)], cancellationToken);

    private Task<OAuthAnswer> AccessAsync((string Name, string? Value)[] grant, CancellationToken cancellationToken) =>
        CallAsync(
            new ApiCall(
                ApiMethod.Access,
                "",
                "",
                [("client_id", options.ClientId), ("client_secret", options.ClientSecret), .. grant]
            ),
            SlackJson.Default.OAuthAnswer,
            cancellationToken
        );

    private static string Json(View view) => JsonSerializer.Serialize(view, SlackJson.Default.View);
}
