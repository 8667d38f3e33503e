using Microsoft.Playwright;

namespace Bot.Browser.Tests;

public sealed class TempShots(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Shots()
    {
        var c = TestContext.Current.CancellationToken;
        await using var bot = await RunningBot.StartAsync(c);
        foreach (
            var (name, scheme, w, h) in new[]
            {
                ("light", ColorScheme.Light, 1280, 800),
                ("dark", ColorScheme.Dark, 1280, 800),
                ("phone", ColorScheme.Light, 360, 740),
            }
        )
        {
            var page = await browser.NewcomerAsync(
                new BrowserNewContextOptions
                {
                    ColorScheme = scheme,
                    ViewportSize = new ViewportSize { Width = w, Height = h },
                }
            );
            await page.GotoAsync(bot.Address);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = $"/tmp/shot-{name}-0.png" });
            async Task Ask(string line, string seen)
            {
                await page.Locator("#line").FillAsync(line);
                await page.Locator("#line").PressAsync("Enter");
                await Assertions.Expect(page.Locator("#messages")).ToContainTextAsync(seen);
            }
            await Ask("Shall we begin with the speech in Bratislava?", "Shall we");
            await Ask("/quote Bratislava", "1–3 of 6");
            await page.Locator(".message a.place").Nth(0).ClickAsync();
            await page.WaitForTimeoutAsync(900);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = $"/tmp/shot-{name}-1.png" });
            await Ask("/help", "More about one");
            await page.Locator("#line").FillAsync("/en");
            await Assertions.Expect(page.Locator("#choices li")).ToHaveCountAsync(1);
            await page.Locator("#line").FillAsync("/");
            await page.WaitForTimeoutAsync(300);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = $"/tmp/shot-{name}-2.png" });
        }
    }
}
