using System.Net;
using System.Net.Http.Headers;
using Bot.Chat.Platforms;

namespace Bot.Slack.WebApi;

/// <content>Files that members sent. They are read with the workspace's token, so nobody but Slack is ever asked.</content>
internal sealed partial class SlackWeb
{
    private const string FileHost = "files.slack.com";

    /// <summary>
    /// The bytes of a file as they arrive. Throws <see cref="PlatformException"/> for an address that is not where Slack keeps
    /// files, whatever it says, and where the file cannot be had.
    /// </summary>
    public async Task<Stream> FetchFileAsync(Workspace workspace, string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !IsSlacks(address))
            throw new PlatformException(PlatformFault.Rejected, "The file does not lie where Slack keeps files.");
        try
        {
            workspace.ThrowIfDead();
            var token = await FreshTokenAsync(workspace, cancellationToken);
            var (status, bytes) = await GetAsync(address, token, cancellationToken);
            if (IsShut(status) && !workspace.MayBeMissing(SlackScopes.ReadFiles))
            {
                // Where files lie nobody says what is wrong with a token. Asked about it, Slack does: what is expired is renewed
                // by that, and what has ended is thrown.
                await TestAsync(workspace, cancellationToken);
                if (workspace.Token != token)
                    (status, bytes) = await GetAsync(address, workspace.Token, cancellationToken);
            }
            return bytes ?? throw Refused(status);
        }
        catch (SlackException error)
        {
            throw error.ForChat();
        }
        catch (Exception error)
            when (error is HttpRequestException
                || error is OperationCanceledException && !cancellationToken.IsCancellationRequested
            )
        {
            throw new PlatformException(PlatformFault.Unavailable, "Slack's files cannot be reached.");
        }
    }

    /// <summary>The status, and with success the bytes; whoever disposes of them has let go of everything.</summary>
    private async Task<(HttpStatusCode Status, Stream? Bytes)> GetAsync(
        Uri address,
        AccessToken token,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        using var limit = new CancellationTokenSource(times.TryFor, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var response = await _http.SendAsync(request, both.Token);
        if (response.StatusCode == HttpStatusCode.OK)
            return (HttpStatusCode.OK, await response.Content.ReadAsStreamAsync(cancellationToken));
        response.Dispose();
        return (response.StatusCode, null);
    }

    /// <summary>Who may not read a file is not told so, but led to the page where people sign in.</summary>
    private static bool IsShut(HttpStatusCode status) =>
        (int)status is >= 300 and < 400 || status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;

    private static PlatformException Refused(HttpStatusCode status) =>
        IsShut(status)
            ? new PlatformException(PlatformFault.MissingPermission, "Slack does not let the bot read files.")
            {
                Permission = $"the scope {SlackScopes.ReadFiles}",
            }
        : status == HttpStatusCode.NotFound
            ? new PlatformException(PlatformFault.Gone, "The file is no longer at Slack.")
        : new PlatformException(PlatformFault.Unavailable, $"Slack answered {(int)status} for a file.");

    private bool IsSlacks(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.Host == FileHost)
        || (
            Uri.TryCreate(_base, UriKind.Absolute, out var api)
            && address.Scheme == api.Scheme
            && address.Authority == api.Authority
        );
}
