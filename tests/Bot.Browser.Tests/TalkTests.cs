using Microsoft.Playwright;

namespace Bot.Browser.Tests;

public sealed class TalkTests(Browser browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newcomer_asks_turns_pages_and_reads_on()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var room = await RoomPage.OpenAsync(browser, bot);
        await room.AskAsync("/quote Bratislava", "1–3 of 6 passages");
        Assert.Equal(3, await room.Last.Locator("mark").CountAsync());

        await room.Button(room.Last, "Next").ClickAsync();
        await RoomPage.Says(room.Last, "4–6 of 6 passages");
        Assert.Equal(1, await room.Messages.CountAsync());

        await room.Button(room.Last, "More context").First.ClickAsync();
        await Assertions.Expect(room.Messages).ToHaveCountAsync(2);
        await room.Last.Locator("a.place").ClickAsync();
        await Assertions.Expect(room.Page.Locator("#text .here")).ToBeInViewportAsync();

        // What is marked in the text is what the talk quotes.
        var quoted = await room.Last.Locator(".words").TextContentAsync();
        Assert.Equal(quoted, string.Concat(await room.Page.Locator("#text mark").AllTextContentsAsync()));

        await room.Button(room.Messages.First, "Endnotes").ClickAsync();
        await RoomPage.Says(room.Last, "Marked here");
    }

    [Fact]
    public async Task A_second_browser_sees_the_room_live_and_nothing_private()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var ann = await RoomPage.OpenAsync(browser, bot);
        var ben = await RoomPage.OpenAsync(browser, bot);
        await ann.AskAsync("/quote Bratislava private:true", "Only you see this");
        await ann.AskAsync("/nosuch", "There is no command");
        await ann.AskAsync("Good evening", "Good evening");
        await RoomPage.Says(ben.Last, "Good evening");
        Assert.Equal(1, await ben.Messages.CountAsync());

        await ann.Button(ann.Messages.First, "Share").ClickAsync();
        await RoomPage.Says(ben.Last, "1–3 of 6 passages");
        await ben.Button(ben.Last, "Next").ClickAsync();
        await RoomPage.Says(ben.Last, "4–6 of 6 passages");
        await RoomPage.Says(ben.Last, "Only you see this");
        await RoomPage.Says(ann.Last, "1–3 of 6 passages");

        await ann.Button(ann.Last, "Remove").ClickAsync();
        await Assertions.Expect(ben.Messages).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_killed_bot_keeps_the_talk_and_its_old_buttons_work()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var room = await RoomPage.OpenAsync(browser, bot);
        await room.AskAsync("/quote Bratislava private:true", "1–3 of 6");
        await room.AskAsync("/quote Bratislava", "1–3 of 6");
        await Assertions.Expect(room.Messages).ToHaveCountAsync(2);
        await bot.RestartAsync(Cancel);

        // The page that stayed open comes back by itself; one that is opened anew finds the same.
        await room.Button(room.Last, "Next").ClickAsync();
        await RoomPage.Says(room.Last, "4–6 of 6 passages");
        await room.Page.ReloadAsync();
        await room.IsLiveAsync();
        await Assertions.Expect(room.Messages).ToHaveCountAsync(2);
        await room.Button(room.Messages.First, "Share").ClickAsync();
        await Assertions.Expect(room.Messages).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task The_link_that_is_printed_makes_its_opener_the_moderator()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var member = await RoomPage.OpenAsync(browser, bot);
        await member.AskAsync("/settings horizon:¶5", "for the moderators");

        var moderator = new RoomPage(await browser.NewcomerAsync());
        await moderator.Page.GotoAsync(bot.ModeratorLink);
        await moderator.Page.WaitForURLAsync($"{bot.Address}/");
        await moderator.AskAsync("/settings horizon:¶5", "¶5");
        foreach (var room in new[] { moderator, member })
        {
            await RoomPage.Says(room.Page.Locator("#text"), "not read yet");
            Assert.Equal(0, await room.Page.Locator("#p6").CountAsync());
        }
    }

    [Fact]
    public async Task Words_selected_in_the_text_come_into_the_talk()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var room = await RoomPage.OpenAsync(browser, bot);
        await SelectAsync(room, 0, 17);
        await room.Page.Locator("#tools").GetByText("Quote").ClickAsync();
        await RoomPage.Says(room.Last, "word for word");
        await SelectAsync(room, 0, 200);
        await room.Page.Locator("#tools").GetByText("Quote").ClickAsync();
        await RoomPage.Says(room.Last.Locator("a.place"), "¶3.1-2");
        await room.Page.Locator("#p3 button.note").First.ClickAsync();
        await RoomPage.Says(room.Last, "Endnote 1 [i]");
        await RoomPage.Says(room.Last, "Only you see this");
    }

    private static async Task SelectAsync(RoomPage room, int from, int to) =>
        await room.Page.EvaluateAsync(
            """
            ([from, to]) => {
                const words = document.getElementById("p3");
                words.scrollIntoView();
                const [first, last] = [words.firstChild, words.childNodes[2]];
                getSelection().setBaseAndExtent(first, from, to <= first.length ? first : last, to <= first.length ? to : 5);
            }
            """,
            new[] { from, to }
        );
}
