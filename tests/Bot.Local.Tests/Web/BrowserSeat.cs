using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Bot.Local.Tests.Web;

/// <summary>A browser without a window: keeps its cookie, reads the page, writes as the page's script does.</summary>
internal sealed class BrowserSeat(string address) : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private HttpClient? _client;
    private string _token = "";

    public string MemberId { get; private set; } = "";

    public CookieContainer Cookies => _cookies;

    /// <summary>Every answer to what it wrote, as it came.</summary>
    public List<string> Answers { get; } = [];

    public HttpClient Client =>
        _client ??= new HttpClient(new HttpClientHandler { CookieContainer = _cookies })
        {
            BaseAddress = new Uri(address),
        };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens the page as a reload does, and gives it as it came.</summary>
    public async Task<IDocument> OpenAsync(string path = "/")
    {
        var html = await Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel);
        var page = await new HtmlParser().ParseDocumentAsync(html, Cancel);
        _token = page.Body?.GetAttribute("data-token") ?? _token;
        MemberId = page.Body?.GetAttribute("data-me") ?? MemberId;
        return page;
    }

    /// <summary>Writes as the page does, from the page's own origin.</summary>
    public Task<(HttpStatusCode Status, JsonElement Answer)> WriteAsync(string act, object body) =>
        WriteAsync(act, body, _ => { });

    /// <summary>Writes with something about the request changed.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Answer)> WriteAsync(
        string act,
        object body,
        Action<HttpRequestMessage> change
    )
    {
        if (_token.Length == 0)
            await OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/room/{act}", UriKind.Relative))
        {
            Content = body as HttpContent ?? JsonContent.Create(body),
        };
        request.Headers.Add("X-Study-Room", _token);
        request.Headers.Add("Origin", address);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        change(request);
        using var response = await Client.SendAsync(request, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        Answers.Add(text);
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        return (response.StatusCode, JsonDocument.Parse(isJson ? text : JsonSerializer.Serialize(text)).RootElement);
    }

    public void Dispose() => _client?.Dispose();
}
