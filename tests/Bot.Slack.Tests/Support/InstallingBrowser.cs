using System.Net;
using Emulator.Slack;
using Emulator.Slack.World;

namespace Bot.Slack.Tests.Support;

/// <summary>A browser in which somebody installs the app by link.</summary>
internal sealed class InstallingBrowser(Uri server)
{
    private static readonly HttpMessageInvoker Http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string? Cookie { get; set; }

    public string Scope { get; private set; } = "";

    /// <summary>Goes all the way, and gives what stands in the browser at last.</summary>
    public static async Task<(HttpStatusCode, string)> InstallAsync(Circle circle, EmulatedUser who)
    {
        var browser = new InstallingBrowser(circle.Slack.HooksUrl!);
        var state = await browser.BeginAsync();
        var code = circle.Slack.Agree(who, scope: browser.Scope);
        return await browser.ReturnAsync($"code={code}&state={state}");
    }

    /// <summary>Is led to Slack; gives the state it takes there, as it stands in an address.</summary>
    public async Task<string> BeginAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, "/slack/oauth"));
        using var answer = await Http.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var query = answer
            .Headers.Location!.Query.TrimStart('?')
            .Split('&')
            .Select(part => part.Split('='))
            .ToDictionary(part => part[0], part => part[1]);
        Assert.Equal(SlackEmulator.ClientId, query["client_id"]);
        Scope = Uri.UnescapeDataString(query["scope"]);
        return query["state"];
    }

    public async Task<(HttpStatusCode, string)> ReturnAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, $"/slack/oauth?{query}"));
        if (Cookie is not null)
            request.Headers.Add("Cookie", Cookie);
        using var answer = await Http.SendAsync(request, Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }
}
