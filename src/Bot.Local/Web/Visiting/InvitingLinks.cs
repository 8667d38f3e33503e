using Microsoft.AspNetCore.Http;

namespace Bot.Local.Web.Visiting;

/// <summary>Signed links with the address that people reach the room by.</summary>
public sealed class InvitingLinks
{
    private readonly EntryLinks _links;
    private readonly WebOptions _options;

    internal InvitingLinks(EntryLinks links, WebOptions options)
    {
        _links = links;
        _options = options;
    }

    /// <summary>Makes its opener a moderator; it ends after a day.</summary>
    /// <param name="listening">The address the program listens on, which knows the port where none was chosen.</param>
    public string ForModerator(string listening) =>
        At(_options.PublicUrl.Length > 0 ? _options.PublicUrl : Named(listening), isModerator: true);

    /// <summary>Lets a reader in; it ends after a week.</summary>
    internal string ForReaders(HttpRequest request) =>
        At(
            _options.PublicUrl.Length > 0 ? _options.PublicUrl : $"{request.Scheme}://{request.Host}",
            isModerator: false
        );

    private string At(string address, bool isModerator) =>
        $"{address.TrimEnd('/')}/enter?link={_links.Make(isModerator)}";

    // Nobody can open “every address of this machine”.
    private static string Named(string listening) =>
        listening
            .Replace("://[::]", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal);
}
