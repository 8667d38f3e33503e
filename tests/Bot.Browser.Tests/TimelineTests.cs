using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bot.Browser.Tests;

public sealed class TimelineTests(Browser browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_date_leads_to_its_sentences_one_after_the_other()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var room = await RoomPage.OpenAsync(browser, bot);
        var complaints = Complaints(room.Page);
        await OpenTimelineAsync(room);
        var date = Dates(room).And(room.Page.Locator("[data-places*=' ']")).First;
        var places = (await date.GetAttributeAsync("data-places"))!.Split(' ');
        await date.HoverAsync();
        await RoomPage.Says(room.Page.Locator("#told"), (await date.GetAttributeAsync("data-date"))!);
        foreach (var place in places)
        {
            await date.ClickAsync();
            await Assertions.Expect(room.Page.Locator("#text mark").First).ToBeInViewportAsync();
            Assert.Equal(place, await MarkedAsync(room));
        }
        await Assertions.Expect(room.Page.Locator("#told")).ToBeHiddenAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task It_needs_no_mouse()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var room = await RoomPage.OpenAsync(browser, bot);
        var keys = room.Page.Keyboard;
        await room.Page.Locator("#timeline summary").FocusAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(Dates(room)).Not.ToHaveCountAsync(0);
        await keys.PressAsync("Tab");
        await Assertions.Expect(Dates(room).First).ToBeFocusedAsync();
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowLeft");
        await Assertions.Expect(Dates(room).Nth(1)).ToBeFocusedAsync();
        await keys.PressAsync("End");
        await Assertions.Expect(Dates(room).Last).ToBeFocusedAsync();
        await RoomPage.Says(
            room.Page.Locator("#told"),
            (await Dates(room).Last.GetAttributeAsync("aria-label"))!.Split('“')[1]
        );
        await keys.PressAsync("Enter");
        await Assertions.Expect(room.Page.Locator("#text .here")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(Dates(room).Last).ToBeFocusedAsync();

        // All dates are one stop: the next one is the text.
        await keys.PressAsync("Tab");
        await Assertions.Expect(room.Page.Locator("#text")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_finger_beside_a_date_is_enough()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var looks = new BrowserNewContextOptions
        {
            HasTouch = true,
            IsMobile = true,
            ViewportSize = new ViewportSize { Width = 360, Height = 740 },
        };
        var room = await RoomPage.OpenAsync(browser, bot, looks);
        await OpenTimelineAsync(room);
        var box = (await Dates(room).First.BoundingBoxAsync())!;
        await room.Page.Touchscreen.TapAsync(box.X + box.Width / 2, box.Y + box.Height + 8);
        await Assertions.Expect(room.Page.Locator("#text mark").First).ToBeInViewportAsync();
        await Assertions.Expect(room.Page.Locator("#told")).ToBeHiddenAsync();
        Assert.Equal(
            (await Dates(room).First.GetAttributeAsync("data-places"))!.Split(' ')[0],
            await MarkedAsync(room)
        );
    }

    [Fact]
    public async Task It_shows_no_more_than_the_group_has_read()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var member = await RoomPage.OpenAsync(browser, bot);
        await OpenTimelineAsync(member);
        var all = await Dates(member).CountAsync();
        var moderator = new RoomPage(await browser.NewcomerAsync());
        await moderator.Page.GotoAsync(bot.ModeratorLink);
        await moderator.Page.WaitForURLAsync($"{bot.Address}/");
        await moderator.AskAsync("/settings horizon:¶9", "¶9");
        await Assertions.Expect(Dates(member)).Not.ToHaveCountAsync(all);
        var paragraphs = await Dates(member)
            .EvaluateAllAsync<int[]>("links => links.map(link => Number(link.getAttribute('href').slice(2)))");
        Assert.NotEmpty(paragraphs);
        Assert.All(paragraphs, paragraph => Assert.InRange(paragraph, 1, 9));
        await moderator.AskAsync("/settings horizon:¶1", "¶1");
        await RoomPage.Says(member.Page.Locator("#axis"), "No dates so far.");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Nothing_keeps_anybody_from_reading_it(ColorScheme scheme, int width)
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var looks = new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 740 },
        };
        var room = await RoomPage.OpenAsync(browser, bot, looks);
        var complaints = Complaints(room.Page);
        await OpenTimelineAsync(room);
        await Dates(room).First.FocusAsync();
        await Assertions.Expect(room.Page.Locator("#told")).ToBeVisibleAsync();
        var found = await room.Page.RunAxe();
        Assert.Empty(found.Violations.Select(violation => $"{violation.Id} {violation.Nodes[0].Html}"));
        Assert.True(await room.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));

        // Drawn for the width there is: a letter of the drawing is as large as it says.
        var scale = await room.Page.EvaluateAsync<double>(
            "document.querySelector('#axis svg').getBoundingClientRect().width / document.querySelector('#axis svg').viewBox.baseVal.width"
        );
        Assert.InRange(scale, 0.95, 1.05);
        Assert.Empty(complaints);
        if (Environment.GetEnvironmentVariable("BOT_TIMELINE_SCREENSHOTS") is { Length: > 0 } folder)
            await room.Page.ScreenshotAsync(new PageScreenshotOptions { Path = $"{folder}/room-{scheme}-{width}.png" });
    }

    [Theory]
    [InlineData(ColorScheme.Light, "/room/files/1/0")]
    [InlineData(ColorScheme.Dark, "/room/files/1/1")]
    public async Task The_picture_in_the_talk_has_the_readers_own_ground(ColorScheme scheme, string address)
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var room = await RoomPage.OpenAsync(browser, bot, new BrowserNewContextOptions { ColorScheme = scheme });
        await room.AskAsync("/timeline", "Dates 1–");
        var picture = room.Last.Locator("img.picture");
        await picture.ScrollIntoViewIfNeededAsync();
        await room.Page.WaitForFunctionAsync("document.querySelector('img.picture').naturalWidth === 1200");
        Assert.Equal(bot.Address + address, await picture.EvaluateAsync<string>("picture => picture.currentSrc"));
    }

    private static ILocator Dates(RoomPage room) => room.Page.Locator("#axis a");

    private static async Task OpenTimelineAsync(RoomPage room)
    {
        await room.Page.Locator("#timeline summary").ClickAsync();
        await Assertions.Expect(Dates(room)).Not.ToHaveCountAsync(0);
    }

    private static List<string> Complaints(IPage page)
    {
        var complaints = new List<string>();
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) => complaints.Add(message.Text);
        return complaints;
    }

    /// <summary>What is marked in the text, as start and length in the source.</summary>
    private static Task<string> MarkedAsync(RoomPage room) =>
        room.Page.EvaluateAsync<string>(
            """
            () => {
                const marks = [...document.querySelectorAll("#text mark")];
                const block = marks[0].closest(".block");
                const range = document.createRange();
                range.setStart(block, 0);
                range.setEndBefore(marks[0]);
                const start = Number(block.dataset.start) + range.toString().length;
                return `${start}+${marks.map((mark) => mark.textContent).join("").length}`;
            }
            """
        );
}
