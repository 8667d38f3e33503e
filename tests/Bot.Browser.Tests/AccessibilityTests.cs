using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bot.Browser.Tests;

public sealed class AccessibilityTests(Browser browser)
{
    [Fact]
    public async Task Nothing_keeps_anybody_from_reading_the_page_light_dark_or_narrow()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var bot = await RunningBot.StartAsync(cancellationToken);
        foreach (
            var (scheme, width) in new[]
            {
                (ColorScheme.Light, 1280),
                (ColorScheme.Dark, 1280),
                (ColorScheme.Light, 360),
                (ColorScheme.Dark, 360),
            }
        )
        {
            var looks = new BrowserNewContextOptions
            {
                ColorScheme = scheme,
                ViewportSize = new ViewportSize { Width = width, Height = 740 },
            };
            var room = await RoomPage.OpenAsync(browser, bot, looks);
            await CheckAsync(room, $"{scheme} {width}, opened");
            await room.AskAsync("Good evening", "Good evening");
            await room.AskAsync("/quote Bratislava", "1–3 of 6");
            await room.AskAsync("/timeline private:true", "Dates 1–");
            await room.Last.Locator("a.place").First.ClickAsync();
            await room.Line.FillAsync("/");
            await Assertions.Expect(room.Page.Locator("#choices")).ToBeVisibleAsync();
            await room.Page.Keyboard.PressAsync("ArrowDown");
            await CheckAsync(room, $"{scheme} {width}, talking");
            await room.Page.Locator("button.number").First.FocusAsync();
            await room.Page.Keyboard.PressAsync("Enter");
            await CheckAsync(room, $"{scheme} {width}, with the tools open");
            await room.Page.GotoAsync($"{bot.Address}/enter?link=x");
            await CheckAsync(room, $"{scheme} {width}, at the closed door");
        }
    }

    private static async Task CheckAsync(RoomPage room, string when)
    {
        var found = await room.Page.RunAxe();
        Assert.Empty(
            found.Violations.Select(violation => $"{when}: {violation.Id} {violation.Help} {violation.Nodes[0].Html}")
        );
        Assert.True(
            await room.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
            $"{when}: wider than the screen"
        );
    }
}
