using System.Net;
using Bot.Chat.Platforms;

namespace Bot.Discord.Rest;

/// <content>Files that members sent. They lie on hosts of their own, and the bot's token never goes there.</content>
internal sealed partial class RestClient
{
    private static readonly string[] FileHosts = ["cdn.discordapp.com", "media.discordapp.net"];
    private static readonly TimeSpan FileBegins = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The bytes of a file as they arrive. Nothing but Discord's own hosts for files, and the host of the API itself, is ever
    /// asked, whatever the address says.
    /// </summary>
    public async Task<Stream> FetchFileAsync(string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !IsDiscords(address))
            throw new PlatformException(PlatformFault.Rejected, "The file does not lie where Discord keeps files.");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        try
        {
            using var limit = new CancellationTokenSource(FileBegins, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
            var response = await _http.SendAsync(request, both.Token);
            if (response.StatusCode == HttpStatusCode.OK)
                return await response.Content.ReadAsStreamAsync(cancellationToken);
            response.Dispose();
            throw new PlatformException(
                response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden
                    ? PlatformFault.Gone
                    : PlatformFault.Unavailable,
                $"Discord answered {(int)response.StatusCode} for a file."
            );
        }
        catch (Exception error)
            when (error is HttpRequestException
                || error is OperationCanceledException && !cancellationToken.IsCancellationRequested
            )
        {
            throw new PlatformException(PlatformFault.Unavailable, "Discord's files cannot be reached.");
        }
    }

    private bool IsDiscords(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps && FileHosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase))
        || (
            Uri.TryCreate(_base, UriKind.Absolute, out var api)
            && address.Scheme == api.Scheme
            && address.Authority == api.Authority
        );
}
