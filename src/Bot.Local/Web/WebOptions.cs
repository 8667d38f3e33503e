namespace Bot.Local.Web;

/// <summary>
/// Where the study room is served, bound from <c>Web</c>. An address that cannot be served is told as a sentence before
/// anything starts.
/// </summary>
public sealed record WebOptions
{
    /// <summary>The address to listen on. Whatever is not loopback is open to holders of a signed link alone.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The address people use, where a proxy stands before the room; empty where there is none.</summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>Whether nobody but people at this machine can reach the room.</summary>
    public bool IsLoopback => Uri.TryCreate(Url, UriKind.Absolute, out var uri) && uri.IsLoopback;

    /// <summary>What is wrong with the options, as a sentence for whoever set them; <see langword="null"/> for nothing.</summary>
    public string? Complaint =>
        !IsAddress(Url) ? $"Web__Url must be an address such as http://127.0.0.1:5080, not “{Url}”."
        : PublicUrl.Length > 0 && !Uri.TryCreate(PublicUrl, UriKind.Absolute, out _)
            ? $"Web__PublicUrl must be an address such as https://study.example.org, not “{PublicUrl}”."
        : null;

    // Encryption is a proxy's business: the room has no certificate of its own.
    private static bool IsAddress(string url) =>
        Uri.TryCreate(url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttp
        && uri.PathAndQuery == "/";
}
