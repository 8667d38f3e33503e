using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Local.Tests.Web;

public sealed class HostileInputTests
{
    private static readonly string[] OwnTags =
    [
        "article",
        "header",
        "bdi",
        "span",
        "time",
        "p",
        "h3",
        "ul",
        "li",
        "figure",
        "blockquote",
        "figcaption",
        "a",
        "mark",
        "strong",
        "em",
        "code",
        "div",
        "button",
    ];

    private static readonly string[] OwnAttributes =
    [
        "id",
        "class",
        "tabindex",
        "aria-labelledby",
        "aria-label",
        "data-sequence",
        "data-revision",
        "data-by",
        "dir",
        "datetime",
        "role",
        "type",
        "data-state",
        "data-remove",
        "href",
        "data-paper",
        "data-start",
        "data-length",
        "download",
    ];

    private readonly FakeTimeProvider _time = Some.Clock();

    [Fact]
    public async Task No_line_becomes_markup_or_breaks_the_room_or_changes_another_member()
    {
        Assert.InRange(HostileWords.Lines.Count, 200, 400);
        await using var room = await OpenRoom.WithStudyAsync(_time);
        using var ann = new BrowserSeat(room.Address);
        using var ben = new BrowserSeat(room.Address);
        await ben.WriteAsync("name", new { name = "Ben" });
        await ben.WriteAsync("say", new { line = "Ben was here" });
        foreach (var line in HostileWords.Lines)
        {
            _time.Advance(TimeSpan.FromSeconds(20));
            var (status, _) = await ann.WriteAsync("say", new { line });
            Assert.True(status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{status} for {line}");
            foreach (var message in (await ann.OpenAsync()).QuerySelectorAll("#messages > article").TakeLast(1))
                CheckMarkup(message, line);
        }
        var first = (await FirstPageAsync(ben)).QuerySelector("article")!;
        Assert.Equal("Ben was here", first.QuerySelector(".said")!.TextContent);
        Assert.Equal("Ben", (await ben.OpenAsync()).QuerySelector("#name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Names_are_shown_as_they_are_typed_or_refused_with_a_reason()
    {
        await using var room = await OpenRoom.WithStudyAsync(_time);
        using var ann = new BrowserSeat(room.Address);
        foreach (var name in HostileWords.Lines.Where(line => !line.StartsWith('/')))
        {
            _time.Advance(TimeSpan.FromSeconds(20));
            var (status, answer) = await ann.WriteAsync("name", new { name });
            var page = await ann.OpenAsync();
            Assert.Equal(1, page.QuerySelectorAll("#name").Length);
            if (status != HttpStatusCode.OK)
                Assert.Contains("name", answer.GetProperty("complaint").GetString(), StringComparison.Ordinal);
            else
                Assert.Equal(
                    answer.GetProperty("name").GetString(),
                    page.QuerySelector("#name")!.GetAttribute("value")
                );
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"line\"")]
    [InlineData("{\"line\":{}}")]
    [InlineData("{\"line\":\"\\ud800\"}")]
    [InlineData("{\"line\":null,\"message\":\"x\"}")]
    [InlineData("<xml/>")]
    public async Task What_is_no_request_gets_a_clear_word(string body)
    {
        await using var room = await OpenRoom.WithStudyAsync(_time);
        using var ann = new BrowserSeat(room.Address);
        var (status, answer) = await ann.WriteAsync("say", new StringContent(body));
        Assert.InRange((int)status, 400, 422);
        Assert.NotEmpty(answer.GetProperty("complaint").GetString()!);
    }

    [Fact]
    public async Task More_than_the_room_takes_is_refused_before_it_is_read()
    {
        await using var room = await OpenRoom.WithStudyAsync(_time);
        using var ann = new BrowserSeat(room.Address);
        var (long1, answer) = await ann.WriteAsync("say", new { line = new string('x', 5000) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, long1);
        Assert.Contains("4,000", answer.GetProperty("complaint").GetString(), StringComparison.Ordinal);
        var (long2, _) = await ann.WriteAsync("say", new { line = new string('x', 200_000) });
        Assert.InRange((int)long2, 400, 413);
    }

    [Fact]
    public async Task Nobody_can_flood_the_room()
    {
        await using var room = await OpenRoom.WithStudyAsync(_time);
        using var ann = new BrowserSeat(room.Address);
        var statuses = new List<HttpStatusCode>();
        for (var number = 0; number < 40; number++)
            statuses.Add((await ann.WriteAsync("say", new { line = $"line {number}" })).Status);
        Assert.Equal(30, statuses.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(10, statuses.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    private static async Task<IDocument> FirstPageAsync(BrowserSeat seat)
    {
        var page = await seat.OpenAsync();
        var html = await seat.Client.GetStringAsync(
            new Uri("/room/earlier?before=3", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        page.Body!.InnerHtml = System.Text.Json.JsonDocument.Parse(html).RootElement.GetProperty("html").GetString()!;
        return page;
    }

    private static void CheckMarkup(IElement message, string line)
    {
        foreach (var element in message.QuerySelectorAll("*").Prepend(message))
        {
            Assert.True(OwnTags.Contains(element.LocalName), $"<{element.LocalName}> for {line}");
            Assert.All(
                element.Attributes,
                attribute => Assert.True(OwnAttributes.Contains(attribute.Name), $"{attribute.Name} for {line}")
            );
            Assert.True(element.GetAttribute("href") is null or ['#', ..] or ['/', 'r', ..], $"a link for {line}");
        }
        foreach (var words in message.QuerySelectorAll(".said, .who, .asked, p:not(figure p)"))
            Assert.DoesNotContain(
                words.TextContent,
                character => character is '\u202E' or '\u2066' or '\u001B' or '\0'
            );
    }
}
