using Microsoft.Playwright;

namespace Bot.Browser.Tests;

public sealed class DiscussionTests(Browser browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_board_stands_beside_the_text_live_and_the_text_follows_the_passage_at_hand()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var mod = await RoomPage.OpenAsync(browser, bot);
        await mod.Page.GotoAsync(bot.ModeratorLink);
        await mod.IsLiveAsync();
        var ann = await RoomPage.OpenAsync(browser, bot);
        await Assertions.Expect(ann.Page.Locator("#board")).ToBeHiddenAsync();

        await mod.Line.FillAsync("/discuss open passages:¶14-20 minutes:60");
        await mod.Line.PressAsync("Enter");
        await RoomPage.Says(ann.Page.Locator("#board"), "¶14");
        await Assertions.Expect(ann.Page.Locator("#p14.at-hand")).ToBeInViewportAsync();
        await mod.Line.FillAsync("/discuss next");
        await mod.Line.PressAsync("Enter");
        await Assertions.Expect(ann.Page.Locator("#p14.at-hand")).ToHaveCountAsync(0);
        await Assertions.Expect(ann.Page.Locator("#text .at-hand").First).ToBeInViewportAsync();

        // What is pressed there is pressed on the board in the talk.
        var board = ann.Page.Locator("#board");
        await board.GetByRole(AriaRole.Button, new() { Name = "Raise hand" }).ClickAsync();
        await RoomPage.Says(ann.Last, "You are number 1");
        await RoomPage.Says(mod.Page.Locator("#board"), "1. ");
        await board.GetByRole(AriaRole.Button, new() { Name = "Ask a question" }).ClickAsync();
        await ann.Page.Locator("#field-question").FillAsync("What follows?");
        await ann.Page.Locator("dialog button[type=submit]").ClickAsync();
        await RoomPage.Says(ann.Last, "Your question is number 1");

        await ann.Page.GotoAsync($"{bot.Address}/room/minutes");
        // A moderator looks at a question before the group sees it.
        await RoomPage.Says(ann.Page.Locator("main"), "Not approved by a moderator, and not shown here: 1.");
        await Assertions.Expect(ann.Page.Locator("main")).Not.ToContainTextAsync("What follows?");
        Assert.Equal(1, await ann.Page.Locator("h1").CountAsync());
    }
}
