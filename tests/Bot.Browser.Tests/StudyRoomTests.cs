using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bot.Browser.Tests;

public sealed class StudyRoomTests(Browser browser) : IClassFixture<Browser>
{
    private const string LastAnswer = ".message:last-child";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newcomer_asks_turns_pages_and_reads_on()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var page = await OpenAsync(bot);
        await AskAsync(page, "/quote Bratislava");
        await Assertions.Expect(page.Locator(LastAnswer)).ToContainTextAsync("1–3 of 6 passages");
        Assert.Equal(3, await page.Locator($"{LastAnswer} mark").CountAsync());

        await page.Locator(LastAnswer).GetByText("Next 4–6 of 6").ClickAsync();
        await Assertions.Expect(page.Locator(LastAnswer)).ToContainTextAsync("4–6 of 6 passages");
        Assert.Equal(1, await page.Locator(".message").CountAsync());

        await page.Locator(LastAnswer).GetByText("More context").First.ClickAsync();
        await Assertions.Expect(page.Locator(".message")).ToHaveCountAsync(2);
        await page.Locator($"{LastAnswer} a.place").ClickAsync();
        await Assertions.Expect(page.Locator("#text .here")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_second_browser_sees_the_room_live_and_nothing_private()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var (ann, ben) = (await OpenAsync(bot), await OpenAsync(bot));
        await AskAsync(ann, "/quote Bratislava private:true");
        await Assertions.Expect(ann.Locator(LastAnswer)).ToContainTextAsync("Only you see this");
        await AskAsync(ann, "Good evening");
        await Assertions.Expect(ben.Locator(".message")).ToContainTextAsync(["Good evening"]);
        await ann.Locator(".message.private").GetByText("Share").ClickAsync();
        await Assertions.Expect(ben.Locator(LastAnswer)).ToContainTextAsync("of 6 passages");
    }

    [Fact]
    public async Task A_killed_bot_keeps_the_talk_and_its_old_buttons_work()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var page = await OpenAsync(bot);
        await AskAsync(page, "/quote Bratislava");
        await Assertions.Expect(page.Locator(LastAnswer)).ToContainTextAsync("1–3 of 6");
        await bot.RestartAsync(Cancel);
        await page.ReloadAsync();
        await page.Locator(LastAnswer).GetByText("Next 4–6 of 6").ClickAsync();
        await Assertions.Expect(page.Locator(LastAnswer)).ToContainTextAsync("4–6 of 6 passages");
    }

    [Fact]
    public async Task The_link_that_is_printed_makes_its_opener_the_moderator()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var member = await OpenAsync(bot);
        await AskAsync(member, "/settings horizon:¶5");
        await Assertions.Expect(member.Locator(LastAnswer)).ToContainTextAsync("for the moderators");

        var moderator = await browser.NewcomerAsync();
        await moderator.GotoAsync(bot.ModeratorLink);
        await Assertions.Expect(moderator.Locator(".badge")).ToHaveTextAsync("Moderator");
        await AskAsync(moderator, "/settings horizon:¶5");
        await Assertions.Expect(moderator.Locator("#text")).ToContainTextAsync("not read yet");
        Assert.Equal(0, await moderator.Locator("#p6").CountAsync());
    }

    [Theory]
    [InlineData("<script>document.title='run'</script>")]
    [InlineData("<img src=x onerror=\"document.title='run'\">")]
    [InlineData("\"><svg onload=document.title='run'>")]
    [InlineData("/quote <b>bold</b><script>document.title='run'</script>")]
    [InlineData("/nosuch<img src=x onerror=document.title='run'>")]
    public async Task Nothing_that_is_typed_becomes_markup_or_runs(string line)
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var page = await OpenAsync(bot);
        await AskAsync(page, line);
        await Assertions.Expect(page.Locator(".message")).ToHaveCountAsync(1);
        Assert.Equal(0, await page.Locator(".message script, .message img, .message svg, .message b").CountAsync());
        Assert.DoesNotContain("run", await page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var page = await OpenAsync(bot);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#line").FocusAsync();
        await page.Keyboard.TypeAsync("/quo");
        await Assertions.Expect(page.Locator("#choices li")).ToContainTextAsync(["/quote"]);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Bratislava");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(LastAnswer)).ToContainTextAsync("1–3 of 6");
        await page.Locator(LastAnswer).GetByText("Next 4–6 of 6").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(LastAnswer)).ToContainTextAsync("4–6 of 6 passages");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    public async Task Nothing_keeps_anybody_from_reading_the_page(ColorScheme scheme, int width)
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var page = await browser.NewcomerAsync(
            new BrowserNewContextOptions
            {
                ColorScheme = scheme,
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
            }
        );
        await page.GotoAsync(bot.Address);
        await AskAsync(page, "/quote Bratislava private:true");
        await Assertions.Expect(page.Locator(LastAnswer)).ToContainTextAsync("1–3 of 6");
        var found = await page.RunAxe();
        Assert.Empty(
            found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}")
        );
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task The_first_page_is_light_and_asks_nobody_else()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var page = await browser.NewcomerAsync();
        var responses = new List<IResponse>();
        page.Response += (_, response) => responses.Add(response);
        await page.GotoAsync(bot.Address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await Assertions.Expect(page.Locator("#welcome")).ToBeVisibleAsync();
        await page.WaitForTimeoutAsync(300);
        Assert.All(responses, response => Assert.StartsWith(bot.Address, response.Url, StringComparison.Ordinal));
        var bytes = 0;
        foreach (
            var response in responses.Where(response =>
                !response.Url.Contains("/room/changes", StringComparison.Ordinal)
            )
        )
            bytes += (await response.BodyAsync()).Length;
        Assert.InRange(bytes, 10_000, 100_000);
    }

    [Fact]
    public async Task A_picture_of_the_room_can_be_taken_for_the_front_door()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var page = await OpenAsync(bot);
        await AskAsync(page, "/quote Bratislava");
        await Assertions.Expect(page.Locator(LastAnswer)).ToContainTextAsync("1–3 of 6");
        await page.Locator($"{LastAnswer} a.place").First.ClickAsync();
        await Assertions.Expect(page.Locator("#text .here")).ToBeInViewportAsync();
        await page.WaitForTimeoutAsync(800);
        var picture = await page.ScreenshotAsync();
        Assert.InRange(picture.Length, 10_000, 400_000);
        if (Environment.GetEnvironmentVariable("BOT_SCREENSHOT") is { Length: > 0 } file)
            await File.WriteAllBytesAsync(file, picture, Cancel);
    }

    private async Task<IPage> OpenAsync(RunningBot bot)
    {
        var page = await browser.NewcomerAsync();
        await page.GotoAsync(bot.Address);
        return page;
    }

    private static async Task AskAsync(IPage page, string line)
    {
        await page.Locator("#line").FillAsync(line);
        await page.Locator("#line").PressAsync("Enter");
    }
}
