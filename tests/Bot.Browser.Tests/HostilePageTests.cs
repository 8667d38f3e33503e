using Bot.Local.Tests.Web;
using Microsoft.Playwright;

namespace Bot.Browser.Tests;

public sealed class HostilePageTests(Browser browser)
{
    private const int LinesEach = 28;

    [Fact]
    public async Task Nothing_that_is_typed_runs_or_shows_as_markup_in_a_real_browser()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        Assert.InRange(HostileWords.Lines.Count, 200, 400);
        await using var bot = await RunningBot.StartAsync(cancellationToken);
        // Many members, since one may not say so much at once.
        await Task.WhenAll(HostileWords.Lines.Chunk(LinesEach).Select(lines => SayAsync(bot, lines)));

        var reader = new RoomPage(await browser.NewcomerAsync());
        var complaints = new List<string>();
        reader.Page.Dialog += (_, dialog) => complaints.Add($"a dialog: {dialog.Message}");
        reader.Page.PageError += (_, error) => complaints.Add($"an error: {error}");
        reader.Page.Console += (_, message) => complaints.Add($"the console: {message.Text}");

        await reader.Page.GotoAsync(bot.Address);
        await reader.IsLiveAsync();
        var earlier = reader.Page.Locator("#earlier");
        while (await earlier.IsVisibleAsync())
        {
            var before = await reader.Messages.CountAsync();
            await earlier.ClickAsync();
            await Assertions.Expect(reader.Messages).Not.ToHaveCountAsync(before);
        }
        Assert.InRange(await reader.Messages.CountAsync(), 50, 400);
        Assert.EndsWith("· Study room", await reader.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(
            0,
            await reader
                .Page.Locator("#messages")
                .Locator("script, img, svg, iframe, style, form, h1, base, meta, .here")
                .CountAsync()
        );
        Assert.Equal(1, await reader.Page.Locator("h1").CountAsync());
        Assert.Empty(complaints);
        await reader.AskAsync("/quote Bratislava private:true", "1–3 of 6");
    }

    // As the page's script does, from the page itself.
    private async Task SayAsync(RunningBot bot, string[] lines)
    {
        var room = await RoomPage.OpenAsync(browser, bot);
        var statuses = await room.Page.EvaluateAsync<int[]>(
            """
            async (lines) => {
                const { token } = document.body.dataset;
                const statuses = [];
                for (const line of lines) {
                    const headers = { "Content-Type": "application/json", "X-Study-Room": token };
                    const answer = await fetch("/room/say", { method: "POST", headers, body: JSON.stringify({ line }) });
                    statuses.push(answer.status);
                }
                return statuses;
            }
            """,
            lines
        );
        Assert.All(statuses, status => Assert.True(status is 200 or 422, $"{status}"));
        await room.Page.CloseAsync();
    }
}
