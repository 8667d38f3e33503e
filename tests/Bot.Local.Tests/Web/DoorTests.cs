using System.Net;
using Bot.Local.Web.Visiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Local.Tests.Web;

public sealed class DoorTests
{
    private readonly FakeTimeProvider _time = Some.Clock();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_loopback_anybody_comes_in_as_a_reader_and_keeps_a_cookie_no_script_can_read()
    {
        await using var room = await OpenRoom.WithStudyAsync(_time);
        using var seat = new BrowserSeat(room.Address);
        var first = (await seat.OpenAsync()).Body!.GetAttribute("data-me");
        Assert.Equal(first, (await seat.OpenAsync()).Body!.GetAttribute("data-me"));
        Assert.False((await seat.OpenAsync()).Body!.ClassList.Contains("moderator"));
        Assert.True(Assert.Single(seat.Cookies.GetCookies(new Uri(room.Address))).HttpOnly);
    }

    [Fact]
    public async Task Elsewhere_the_room_opens_with_a_link_alone()
    {
        await using var room = await ElsewhereAsync();
        using var seat = new BrowserSeat(room.Address);
        foreach (
            var path in new[]
            {
                "/",
                "/room/text",
                "/room/changes",
                "/room/earlier",
                "/room/complete?line=/",
                "/room/files/1/0",
            }
        )
            Assert.True(await StatusAsync(seat, path) is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, path);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(seat, "/health/ready"));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(seat, Link(room, isModerator: false)));
        Assert.False((await seat.OpenAsync()).Body!.ClassList.Contains("moderator"));
    }

    [Fact]
    public async Task A_moderator_invites_readers_where_links_are_needed()
    {
        await using var room = await ElsewhereAsync();
        using var moderator = new BrowserSeat(room.Address);
        using var reader = new BrowserSeat(room.Address);
        await moderator.OpenAsync(Link(room, isModerator: true));
        Assert.NotNull((await moderator.OpenAsync()).QuerySelector("#invite"));
        var (_, answer) = await moderator.WriteAsync("invite", new { });
        await reader.OpenAsync(new Uri(answer.GetProperty("link").GetString()!).PathAndQuery);
        Assert.Null((await reader.OpenAsync()).QuerySelector("#invite"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reader.WriteAsync("invite", new { })).Status);
    }

    [Fact]
    public async Task A_link_ends_with_its_time()
    {
        await using var room = await ElsewhereAsync();
        using var seat = new BrowserSeat(room.Address);
        var link = Link(room, isModerator: true);
        _time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(seat, link));
    }

    [Fact]
    public async Task Nobody_makes_up_a_link()
    {
        await using var room = await ElsewhereAsync();
        using var seat = new BrowserSeat(room.Address);
        var reader = Link(room, isModerator: false);
        foreach (
            var forged in new[]
            {
                reader.Replace("link=r", "link=m"),
                reader[..^1],
                "/enter",
                "/enter?link=m99999999999.x",
            }
        )
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(seat, forged));
    }

    [Fact]
    public async Task A_moderators_right_ends_after_a_month_and_the_member_stays()
    {
        await using var room = await OpenRoom.WithStudyAsync(_time);
        using var seat = new BrowserSeat(room.Address);
        await seat.OpenAsync(new Uri(room.ModeratorLink).PathAndQuery);
        var before = await seat.OpenAsync();
        _time.Advance(TimeSpan.FromDays(31));
        var after = await seat.OpenAsync();
        Assert.Equal((true, false), (IsModerator(before), IsModerator(after)));
        Assert.Equal(before.Body!.GetAttribute("data-me"), after.Body!.GetAttribute("data-me"));
    }

    [Fact]
    public async Task A_visit_from_another_site_does_not_make_a_member_a_newcomer()
    {
        await using var room = await OpenRoom.WithStudyAsync(_time);
        using var seat = new BrowserSeat(room.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, room.Address);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await seat.Client.SendAsync(request, Cancel);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains("id=\"way-on\"", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_binds_the_browser()
    {
        await using var room = await OpenRoom.WithStudyAsync(_time);
        using var seat = new BrowserSeat(room.Address);
        foreach (
            var path in new[] { "/", "/assets/room.js", "/assets/room.css", "/nowhere", "/enter?link=x", "/metrics" }
        )
        {
            using var answer = await seat.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith(
                "default-src 'none'; script-src 'self'; style-src 'self'",
                policy,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task What_is_counted_tells_nothing_of_what_was_said()
    {
        await using var room = await OpenRoom.WithStudyAsync(_time);
        using var seat = new BrowserSeat(room.Address);
        await seat.WriteAsync("name", new { name = "Persephone" });
        await seat.WriteAsync("say", new { line = "/quote Bratislava" });
        await seat.WriteAsync("say", new { line = "pomegranate" });
        var text = await seat.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancel);
        Assert.Contains("study_room_commands_total 1\n", text, StringComparison.Ordinal);
        Assert.Contains("study_room_lines_total 1\n", text, StringComparison.Ordinal);
        foreach (var word in new[] { "Persephone", "Bratislava", "pomegranate", seat.MemberId, "{" })
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
    }

    private async Task<OpenRoom> ElsewhereAsync()
    {
        var port = new Uri(OpenRoom.FreeAddress()).Port;
        return await OpenRoom.WithStudyAsync(_time, $"http://0.0.0.0:{port}");
    }

    private static string Link(OpenRoom room, bool isModerator) =>
        $"/enter?link={room.Services.GetRequiredService<EntryLinks>().Make(isModerator)}";

    private static bool IsModerator(AngleSharp.Dom.IDocument page) => page.Body!.ClassList.Contains("moderator");

    private static async Task<HttpStatusCode> StatusAsync(BrowserSeat seat, string path)
    {
        using var answer = await seat.Client.GetAsync(
            new Uri(path, UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            Cancel
        );
        return answer.StatusCode;
    }
}
