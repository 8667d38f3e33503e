using Microsoft.Playwright;

namespace Bot.Browser.Tests;

public sealed class FormTests(Browser browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_opens_over_the_page_and_is_filled_in_with_the_keyboard()
    {
        await using var bot = await RunningBot.StartContractAsync(Cancel);
        var room = await RoomPage.OpenAsync(browser, bot);
        await room.Line.FillAsync("/fill");
        await room.Line.PressAsync("Enter");
        var field = room.Page.GetByLabel("Your wish");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(field).ToHaveValueAsync("peace");
        await AccessibilityTests.CheckAsync(room);

        await field.FillAsync("two lines\nof <b>rain</b>");
        await room.Page.Keyboard.PressAsync("Tab");
        await room.Page.Keyboard.PressAsync("Enter");
        await RoomPage.Says(room.Last, "Wished: two lines");
        await RoomPage.Says(room.Last, "of <b>rain</b>");
        await RoomPage.Says(room.Last, "Only you see this");
        await Assertions.Expect(room.Page.Locator("#form")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_choice_is_made_and_a_form_that_is_left_does_nothing()
    {
        await using var bot = await RunningBot.StartContractAsync(Cancel);
        var room = await RoomPage.OpenAsync(browser, bot);
        await room.Line.FillAsync("/choose");
        await room.Line.PressAsync("Enter");
        await Assertions.Expect(room.Page.Locator("#form")).ToBeVisibleAsync();
        await room.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(room.Page.Locator("#form")).ToBeHiddenAsync();
        await Assertions.Expect(room.Messages).ToHaveCountAsync(0);

        await room.Line.FillAsync("/choose");
        await room.Line.PressAsync("Enter");
        await room.Page.GetByLabel("Your colour").SelectOptionAsync("green & blue");
        await room.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Choose" }).ClickAsync();
        await RoomPage.Says(room.Last, "Chosen: green & blue");
    }

    [Fact]
    public async Task What_somebody_said_has_a_menu_for_everybody_else()
    {
        await using var bot = await RunningBot.StartContractAsync(Cancel);
        var ann = await RoomPage.OpenAsync(browser, bot);
        var ben = await RoomPage.OpenAsync(browser, bot);
        await ann.AskAsync("It says “poison” & more", "It says");
        await RoomPage.Says(ben.Last, "It says");
        await ben.Last.HoverAsync();
        await AccessibilityTests.CheckAsync(ben);
        await ben.Button(ben.Last, "Mark this").ClickAsync();
        await RoomPage.Says(ben.Last, "It says “poison” & more");
        await RoomPage.Says(ben.Last, "Only you see this");
        await Assertions.Expect(ann.Messages).ToHaveCountAsync(1);
    }
}
