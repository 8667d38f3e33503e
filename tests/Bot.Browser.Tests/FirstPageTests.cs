using Microsoft.Playwright;

namespace Bot.Browser.Tests;

public sealed class FirstPageTests(Browser browser)
{
    private const int Largest = 100_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_page_is_light_and_asks_nobody_else()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var page = await browser.NewcomerAsync();
        var requests = new List<IRequest>();
        page.Request += (_, request) => requests.Add(request);
        await page.GotoAsync(bot.Address);
        await new RoomPage(page).IsLiveAsync();
        Assert.All(requests, request => Assert.StartsWith(bot.Address, request.Url, StringComparison.Ordinal));
        var bytes = 0;
        foreach (
            var request in requests.Where(request => !request.Url.Contains("/room/changes", StringComparison.Ordinal))
        )
        {
            var sizes = await request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }
        TestContext.Current.SendDiagnosticMessage($"The first page: {bytes:N0} bytes in {requests.Count} requests.");
        Assert.InRange(bytes, 10_000, Largest);
    }

    [Fact]
    public async Task A_picture_of_the_room_can_be_taken_for_the_front_door()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var room = await RoomPage.OpenAsync(browser, bot);
        await room.Page.Locator("#name").FillAsync("Ann");
        await room.Page.Locator("#name").PressAsync("Enter");
        await RoomPage.Says(room.Page.Locator("#status"), "You are shown as Ann");
        await room.AskAsync("What did he say in Bratislava?", "What did he say");
        await room.AskAsync("/quote Bratislava", "1–3 of 6");
        await room.Last.Locator("a.place").First.ClickAsync();
        await Assertions.Expect(room.Page.Locator("#text .here")).ToBeInViewportAsync();
        var picture = await room.Page.ScreenshotAsync();
        Assert.InRange(picture.Length, 10_000, 300_000);
        if (Environment.GetEnvironmentVariable("BOT_SCREENSHOT") is { Length: > 0 } file)
            await File.WriteAllBytesAsync(file, picture, Cancel);
    }
}
