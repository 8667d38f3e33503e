using System.Net.Http.Headers;
using System.Text;

namespace Emulator.Slack.Tests.Support;

/// <summary>Calls the Web API as plainly as it goes.</summary>
internal static class Caller
{
    private static readonly HttpClient Http = new();

    public static async Task<JsonObject> CallAsync(SlackEmulator slack, string method, JsonObject arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{slack.ApiBaseUrl}{method}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SlackEmulator.BotToken);
        request.Content = new StringContent(arguments.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonNode
            .Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!
            .AsObject();
    }

    public static async Task<(int Status, string Body)> RespondAsync(string url, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await Http.PostAsync(url, content, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
