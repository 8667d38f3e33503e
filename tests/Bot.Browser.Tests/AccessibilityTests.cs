using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bot.Browser.Tests;

public sealed class AccessibilityTests(Browser browser)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Nothing_keeps_anybody_from_reading_a_lively_room(ColorScheme scheme, int width)
    {
        await using var bot = await RunningBot.StartAsync(TestContext.Current.CancellationToken);
        var looks = new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 740 },
        };
        var room = await RoomPage.OpenAsync(browser, bot, looks);
        await room.AskAsync("Good evening", "Good evening");
        await room.AskAsync("/quote Bratislava", "1–3 of 6");
        await room.AskAsync("/timeline private:true", "Dates 1–");
        await room.Last.Locator("a.place").First.ClickAsync();
        await room.Line.FillAsync("/");
        await Assertions.Expect(room.Page.Locator("#choices")).ToBeVisibleAsync();
        await room.Page.Keyboard.PressAsync("ArrowDown");
        await CheckAsync(room);
    }

    [Fact]
    public async Task Nothing_keeps_anybody_from_coming_in_and_using_the_text()
    {
        await using var bot = await RunningBot.StartAsync(TestContext.Current.CancellationToken);
        var room = await RoomPage.OpenAsync(browser, bot);
        await room.Page.Locator("button.number").First.FocusAsync();
        await room.Page.Keyboard.PressAsync("Enter");
        await CheckAsync(room);
        await room.Page.GotoAsync($"{bot.Address}/enter?link=x");
        await CheckAsync(room);
    }

    internal static async Task CheckAsync(RoomPage room)
    {
        var found = await room.Page.RunAxe();
        Assert.Empty(
            found.Violations.Select(violation => $"{violation.Id} {violation.Help} {violation.Nodes[0].Html}")
        );
        Assert.True(
            await room.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
            "wider than the screen"
        );
    }
}
