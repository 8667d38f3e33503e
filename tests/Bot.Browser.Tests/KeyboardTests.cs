using Microsoft.Playwright;

namespace Bot.Browser.Tests;

public sealed class KeyboardTests(Browser browser)
{
    private const int FarthestTab = 60;

    [Fact]
    public async Task A_whole_session_needs_no_mouse()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var bot = await RunningBot.StartAsync(cancellationToken);
        var room = await RoomPage.OpenAsync(browser, bot);
        var keys = room.Page.Keyboard;

        // A name.
        await TabToAsync(room, room.Page.Locator("#name"), "Tab");
        await keys.PressAsync("ControlOrMeta+a");
        await keys.TypeAsync("Ann");
        await keys.PressAsync("Enter");
        await RoomPage.Says(room.Page.Locator("#status"), "You are shown as Ann");

        // To the line by the first link of the page, and a question that is completed.
        await room.Page.ReloadAsync();
        await room.IsLiveAsync();
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Assertions.Expect(room.Line).ToBeFocusedAsync();
        await keys.TypeAsync("/quo");
        await Assertions.Expect(room.Page.Locator("#choices li")).ToHaveCountAsync(1);
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Brati");
        await RoomPage.Says(room.Page.Locator("#choices"), "Bratislava");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Tab");
        await Assertions.Expect(room.Line).ToHaveValueAsync("/quote Bratislava");
        await keys.TypeAsync(" private:true");
        await keys.PressAsync("Escape");
        await keys.PressAsync("Enter");
        await RoomPage.Says(room.Last, "1–3 of 6");
        await RoomPage.Says(room.Last.Locator(".who"), "Ann");

        // Pages, its place in the text, to the room, and away with the private one.
        await PressAsync(room, room.Button(room.Last, "Next"));
        await RoomPage.Says(room.Last, "4–6 of 6 passages");
        await PressAsync(room, room.Last.Locator("a.place").First, "Tab");
        await Assertions.Expect(room.Page.Locator("#text .here")).ToBeInViewportAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(room.Last.Locator("a.place").First).ToBeFocusedAsync();
        await PressAsync(room, room.Button(room.Last, "Share"), "Tab");
        await Assertions.Expect(room.Messages).ToHaveCountAsync(2);
        await PressAsync(room, room.Button(room.Messages.First, "Dismiss"), "Tab");
        await Assertions.Expect(room.Messages).ToHaveCountAsync(1);

        // From the text: a note, and a paragraph by its number.
        await PressAsync(room, room.Page.Locator("#p3 button.note").First, "Tab");
        await RoomPage.Says(room.Last, "Endnote 1 [i]");
        await PressAsync(room, room.Page.Locator("button.number[data-passage='3']"));
        await Assertions.Expect(room.Page.Locator("#tools button").First).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(room.Page.Locator("#tools")).ToBeHiddenAsync();
        await keys.PressAsync("Enter");
        await keys.PressAsync("Enter");
        await RoomPage.Says(room.Last.Locator("a.place"), "¶3");

        // What was typed comes back.
        await PressAsync(room, room.Page.Locator(".skip"), "Shift+Tab");
        await keys.PressAsync("ArrowUp");
        await Assertions.Expect(room.Line).ToHaveValueAsync("/quote Bratislava private:true");
    }

    private static async Task PressAsync(RoomPage room, ILocator target, string tab = "Shift+Tab")
    {
        await TabToAsync(room, target, tab);
        await room.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(RoomPage room, ILocator target, string tab)
    {
        for (var count = 0; count < FarthestTab; count++)
        {
            if (await target.EvaluateAsync<bool>("target => target === document.activeElement"))
                return;
            await room.Page.Keyboard.PressAsync(tab);
        }
        Assert.Fail($"{target} cannot be reached with Tab.");
    }
}
