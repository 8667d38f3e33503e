using System.Net;
using AngleSharp.Dom;
using Bot.Local.Tests.Web;

namespace Bot.Local.Tests.Discussions;

public sealed class ForgeryTests
{
    [Fact]
    public async Task A_moderators_buttons_are_of_no_use_in_other_hands_whatever_they_are_sent_with()
    {
        await using var stage = await StudyRoomStage.OpenAsync();
        using var mod = new BrowserSeat(stage.Room.Address);
        using var eve = new BrowserSeat(stage.Room.Address);
        await mod.OpenAsync(new Uri(stage.Room.ModeratorLink).PathAndQuery);
        await mod.WriteAsync("say", new { line = "/discuss open passages:¶5-10" });
        await stage.SettleAsync();
        var board = Last(await eve.OpenAsync(), "Moderate");
        var panel = Last(await mod.OpenAsync(), "Next item");
        foreach (var (label, state) in StatesOf(panel))
        {
            // With what Eve can see herself the press is taken, and she is told why nothing comes of it.
            var (status, _) = await eve.WriteAsync("press", new { message = NumberOf(board), state });
            Assert.Equal(HttpStatusCode.OK, status);
            var told = (await eve.OpenAsync()).QuerySelectorAll("#messages > .private")[^1].TextContent;
            Assert.True(told.Contains("for the moderators", StringComparison.Ordinal), $"{label}: {told}");
            // With what only the moderator sees it is not, nor when it has been changed.
            (status, _) = await eve.WriteAsync("press", new { message = NumberOf(panel), state });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            (status, _) = await eve.WriteAsync("press", new { message = NumberOf(board), state = $"{state}x" });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        }
        foreach (var line in new[] { "/discuss close", "/discuss do act:close", "/discuss recap sent:true recap:mine" })
        {
            await eve.WriteAsync("say", new { line });
            var told = (await eve.OpenAsync()).QuerySelectorAll("#messages > .private")[^1].TextContent;
            Assert.Contains("for the moderators", told, StringComparison.Ordinal);
        }
        Assert.Contains("item 1 of", Last(await eve.OpenAsync(), "Moderate").TextContent, StringComparison.Ordinal);
    }

    private static IElement Last(IDocument page, string label) =>
        page.QuerySelectorAll("#messages > article")
            .Last(message => message.QuerySelectorAll("[data-state]").Any(button => button.TextContent == label));

    private static IEnumerable<(string Label, string State)> StatesOf(IElement message) =>
        message
            .QuerySelectorAll("[data-state]")
            .Select(button => (button.TextContent, button.GetAttribute("data-state")!));

    private static long NumberOf(IElement message) => long.Parse(message.Id![1..]);
}
