namespace Bot.Host;

/// <summary>Where the platforms' own requests are taken in, bound from <c>Hooks</c>; used only where a platform makes some.</summary>
internal sealed record HooksOptions
{
    /// <summary>An address of its own, so that exposing it exposes nothing else.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5081";

    public string? Complaint =>
        Uri.TryCreate(Url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttp
        && uri.PathAndQuery == "/"
            ? null
            : $"Hooks__Url must be an address such as http://127.0.0.1:5081, not “{Url}”.";
}
