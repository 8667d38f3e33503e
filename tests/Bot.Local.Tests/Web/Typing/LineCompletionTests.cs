using System.Text.Json;

namespace Bot.Local.Tests.Web.Typing;

public sealed class LineCompletionTests
{
    [Theory]
    [InlineData("/", "/endnote ")]
    [InlineData("/quo", "/quote ")]
    [InlineData("/quote Brat", "/quote Bratislava")]
    [InlineData("/quote Bratislava pri", "/quote Bratislava private:")]
    [InlineData("/quote Bratislava private:t", "/quote Bratislava private:true ")]
    [InlineData("/endnote xl", "/endnote xl")]
    [InlineData("/help quo", "/help quote")]
    public async Task A_line_goes_on_by_commands_options_and_the_texts_own_words(string typed, string line)
    {
        await using var room = await OpenRoom.WithStudyAsync(TimeProvider.System);
        using var seat = new BrowserSeat(room.Address);
        await seat.OpenAsync();
        var found = await CompleteAsync(seat, typed);
        Assert.Contains(found, completed => completed.StartsWith(line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Brat")]
    [InlineData("/nosuch Brat")]
    [InlineData("/quote")]
    public async Task What_is_no_command_goes_on_by_nothing_but_commands(string typed)
    {
        await using var room = await OpenRoom.WithStudyAsync(TimeProvider.System);
        using var seat = new BrowserSeat(room.Address);
        await seat.OpenAsync();
        Assert.All(await CompleteAsync(seat, typed), completed => Assert.Equal("/quote ", completed));
    }

    private static async Task<IReadOnlyList<string>> CompleteAsync(BrowserSeat seat, string typed)
    {
        var json = await seat.Client.GetStringAsync(
            new Uri($"/room/complete?line={Uri.EscapeDataString(typed)}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return
        [
            .. JsonDocument
                .Parse(json)
                .RootElement.EnumerateArray()
                .Select(one => typed[..one.GetProperty("start").GetInt32()] + one.GetProperty("text").GetString()),
        ];
    }
}
