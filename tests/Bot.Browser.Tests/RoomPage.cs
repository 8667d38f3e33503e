using Microsoft.Playwright;

namespace Bot.Browser.Tests;

/// <summary>The room as somebody at a browser uses it.</summary>
internal sealed class RoomPage(IPage page)
{
    public IPage Page { get; } = page;

    public ILocator Messages => Page.Locator("#messages > .message");

    /// <summary>The message at the end of the talk.</summary>
    public ILocator Last => Messages.Last;

    public ILocator Line => Page.Locator("#line");

    public static async Task<RoomPage> OpenAsync(
        Browser browser,
        RunningBot bot,
        BrowserNewContextOptions? options = null
    )
    {
        var page = await browser.NewcomerAsync(options);
        await page.GotoAsync(bot.Address);
        var room = new RoomPage(page);
        await room.IsLiveAsync();
        return room;
    }

    /// <summary>Waits until the page follows the talk.</summary>
    public Task IsLiveAsync() => Page.Locator("body[data-live=yes]").WaitForAsync();

    /// <summary>Types a line, sends it, and waits until the end of the talk says what is expected.</summary>
    public async Task AskAsync(string line, string answer)
    {
        await Line.FillAsync(line);
        await Line.PressAsync("Enter");
        await Says(Last, answer);
    }

    public static Task Says(ILocator where, string words) => Assertions.Expect(where).ToContainTextAsync(words);

    public ILocator Button(ILocator message, string label) =>
        message.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = label });
}
