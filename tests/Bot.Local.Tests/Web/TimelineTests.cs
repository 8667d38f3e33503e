using System.Net;
using System.Xml.Linq;

namespace Bot.Local.Tests.Web;

public sealed class TimelineTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("720", 720)]
    [InlineData("1", 200)]
    [InlineData("99999999999999", 200)]
    [InlineData("999999", 2000)]
    [InlineData("-5", 200)]
    [InlineData("", 200)]
    public async Task It_is_drawn_for_the_width_that_is_asked_for_within_reason(string asked, int width)
    {
        await using var room = await OpenRoom.WithStudyAsync(TimeProvider.System);
        using var ann = new BrowserSeat(room.Address);
        await ann.OpenAsync();
        using var answer = await GetAsync(ann, asked);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        var svg = XElement.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.StartsWith($"0 0 {width} ", svg.Attribute("viewBox")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_it_who_is_not_in_the_room()
    {
        await using var room = await OpenRoom.WithStudyAsync(TimeProvider.System);
        using var stranger = new BrowserSeat(room.Address);
        using var answer = await GetAsync(stranger, "720");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task An_empty_table_has_none_and_offers_none()
    {
        await using var room = OpenRoom.With([], TimeProvider.System);
        await room.OpenAsync();
        using var ann = new BrowserSeat(room.Address);
        Assert.True((await ann.OpenAsync()).QuerySelector("#timeline")!.HasAttribute("hidden"));
        using var answer = await GetAsync(ann, "720");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task The_picture_on_dark_ground_is_kept_and_sent_beside_the_light_one()
    {
        await using var room = await OpenRoom.WithStudyAsync(TimeProvider.System);
        using var ann = new BrowserSeat(room.Address);
        await ann.WriteAsync("say", new { line = "/timeline" });
        var page = await ann.OpenAsync();
        var light = page.QuerySelector("img.picture")!.GetAttribute("src")!;
        var dark = page.QuerySelector("picture source")!.GetAttribute("srcset")!;
        Assert.Equal("(prefers-color-scheme: dark)", page.QuerySelector("picture source")!.GetAttribute("media"));
        var (one, other) = (await BytesAsync(ann, light), await BytesAsync(ann, dark));
        Assert.Equal(one[..4], other[..4]);
        Assert.NotEqual(one, other);
        await ann.WriteAsync("say", new { line = "/timeline dark:true" });
        page = await ann.OpenAsync();
        Assert.Single(page.QuerySelectorAll("picture source"));
        Assert.Equal(other, await BytesAsync(ann, page.QuerySelectorAll("img.picture")[1].GetAttribute("src")!));
    }

    private static Task<HttpResponseMessage> GetAsync(BrowserSeat seat, string width) =>
        seat.Client.GetAsync(new Uri($"/room/timeline?width={width}", UriKind.Relative), Cancel);

    private static Task<byte[]> BytesAsync(BrowserSeat seat, string address) =>
        seat.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative), Cancel);
}
