using System.Net;
using Microsoft.Extensions.Time.Testing;
using Testing.Platforms;

namespace Bot.Local.Tests.Web;

public sealed class ForgeryTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = Some.Clock();
    private readonly OpenRoom _room;
    private readonly BrowserSeat _ann;
    private readonly BrowserSeat _ben;

    public ForgeryTests()
    {
        _room = OpenRoom.With(new ContractCommands().All, _time);
        _ann = new BrowserSeat(_room.Address);
        _ben = new BrowserSeat(_room.Address);
    }

    public async ValueTask InitializeAsync()
    {
        await _room.OpenAsync();
        await _ann.WriteAsync("say", new { line = "/open words:hello" });
        await _ann.WriteAsync("say", new { line = "/secret words:hush" });
        await _ben.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _ben.Dispose();
        await _room.DisposeAsync();
    }

    [Fact]
    public async Task A_forged_button_does_nothing_and_says_so()
    {
        var state = await StateAsync(_ann, 1, "Turn");
        foreach (var at in Enumerable.Range(0, state.Length))
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            var forged = state[..at] + (state[at] == 'x' ? 'y' : 'x') + state[(at + 1)..];
            var (status, answer) = await _ann.WriteAsync("press", new { message = 1, state = forged });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.NotEmpty(answer.GetProperty("complaint").GetString()!);
        }
        Assert.Equal(["hello"], await RoomAsync());
    }

    [Fact]
    public async Task A_good_button_cannot_be_used_on_somebody_elses_message()
    {
        await _ben.WriteAsync("say", new { line = "/open words:mine" });
        var state = await StateAsync(_ben, 3, "Turn");
        await _ben.WriteAsync("press", new { message = 1, state });
        Assert.Equal(["hello", "mine"], await RoomAsync());
        await _ben.WriteAsync("press", new { message = 1, state = await StateAsync(_ben, 3, "Remove") });
        Assert.Equal(["hello", "mine"], await RoomAsync());
    }

    [Fact]
    public async Task Nobody_reaches_a_private_message_of_somebody_else()
    {
        var (status, _) = await _ben.WriteAsync("remove", new { message = 2 });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(2, (await _ann.OpenAsync()).QuerySelectorAll("article").Length);
        (status, _) = await _ben.WriteAsync("press", new { message = 2, state = await StateAsync(_ann, 1, "Turn") });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        await _ann.WriteAsync("say", new { line = "/show" });
        using var hidden = await _ben.Client.GetAsync(
            new Uri("/room/files/2/0", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task Somebody_elses_words_cannot_be_removed()
    {
        await _ann.WriteAsync("say", new { line = "mine" });
        var (status, answer) = await _ben.WriteAsync("remove", new { message = 3 });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("or a moderator", answer.GetProperty("complaint").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_form_cannot_be_sent()
    {
        var (_, opened) = await _ann.WriteAsync("say", new { line = "/fill" });
        var state = opened.GetProperty("form").GetString()!.Split("data-state=\"")[1].Split('"')[0];
        var sent = new { state = WebUtility.HtmlDecode(state), fields = new { wish = "x" } };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _ben.WriteAsync("submit", sent)).Status);
        Assert.Equal(HttpStatusCode.OK, (await _ann.WriteAsync("submit", sent)).Status);
    }

    [Fact]
    public async Task A_forged_cookie_is_nobodys()
    {
        var cookie = Assert.Single(_ann.Cookies.GetCookies(new Uri(_room.Address)));
        var parts = cookie.Value.Split('.');
        string[] forged =
        [
            $"{_ben.MemberId}.{parts[1]}.{parts[2]}.{parts[3]}",
            $"{parts[0]}.{parts[1]}.99999999999.{parts[3]}",
            $"{parts[0]}.99999999999.{parts[2]}.{parts[3]}",
            $"{parts[0]}.{parts[1]}.{parts[2]}.",
            $"{parts[0]}.{parts[1]}.{parts[2]}.{new string('A', 27)}",
            $"bot.{parts[1]}.{parts[2]}.{parts[3]}",
            "...",
            "x",
        ];
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false })
        {
            BaseAddress = new Uri(_room.Address),
        };
        foreach (var value in forged)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/room/complete?line=/");
            request.Headers.Add("Cookie", $"{cookie.Name}={value}");
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("X-Study-Room", "")]
    [InlineData("X-Study-Room", "abc.def")]
    public async Task A_write_from_another_page_is_refused(string header, string value)
    {
        foreach (var act in new[] { "say", "press", "submit", "remove", "name", "invite" })
        {
            var (status, _) = await _ann.WriteAsync(
                act,
                new
                {
                    line = "forged",
                    name = "forged",
                    message = 1,
                },
                request =>
                {
                    request.Headers.Remove(header);
                    request.Headers.TryAddWithoutValidation(header, value);
                }
            );
            Assert.Equal(HttpStatusCode.Forbidden, status);
        }
        Assert.Equal(["hello"], await RoomAsync());
    }

    [Fact]
    public async Task A_write_that_says_nothing_of_where_it_comes_from_is_refused()
    {
        var (status, _) = await _ann.WriteAsync(
            "say",
            new { line = "forged" },
            request =>
            {
                request.Headers.Remove("Origin");
                request.Headers.Remove("Sec-Fetch-Site");
            }
        );
        Assert.Equal(HttpStatusCode.Forbidden, status);
    }

    [Fact]
    public async Task A_foreign_name_for_this_machine_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _room.Address);
        request.Headers.Host = "evil.example";
        using var answer = await _ann.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    private async Task<IReadOnlyList<string>> RoomAsync() =>
        [.. (await _ben.OpenAsync()).QuerySelectorAll("article:not(.private) > p").Select(words => words.TextContent)];

    private static async Task<string> StateAsync(BrowserSeat seat, int message, string label) =>
        (await seat.OpenAsync())
            .QuerySelectorAll($"#m{message} [data-state]")
            .First(button => button.TextContent == label)
            .GetAttribute("data-state")!;
}
