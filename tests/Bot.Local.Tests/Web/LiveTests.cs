using System.Net.ServerSentEvents;
using System.Text.Json;
using Testing.Platforms;

namespace Bot.Local.Tests.Web;

public sealed class LiveTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_pages_see_all_messages_in_one_order_also_those_that_were_away()
    {
        await using var room = await OpenRoom.WithStudyAsync(TimeProvider.System);
        var seats = Enumerable.Range(0, 8).Select(_ => new BrowserSeat(room.Address)).ToList();
        foreach (var seat in seats)
            await seat.OpenAsync();
        var follower = ReadAsync(seats[0], after: 0, messages: 80);
        var leaver = ReadAsync(seats[1], after: 0, messages: 20);
        await Task.WhenAll(seats.Select(SayTenAsync));

        var all = await follower;
        var first = await leaver;
        var rest = await ReadAsync(seats[1], first[^1].Revision, 80 - first.Count);
        Assert.Equal(Enumerable.Range(1, 80).Select(number => (long)number), all.Select(message => message.Sequence));
        Assert.Equal(all, first.Concat(rest));
        seats.ForEach(seat => seat.Dispose());
    }

    [Fact]
    public async Task What_changes_something_is_done_once_also_when_it_is_sent_twice()
    {
        await using var room = OpenRoom.With(new ContractCommands().All, TimeProvider.System);
        await room.OpenAsync();
        using var ann = new BrowserSeat(room.Address);
        foreach (var key in new[] { "one", "one", "two" })
            await ann.WriteAsync("say", new { line = "/count", key });
        var answers = (await ann.OpenAsync()).QuerySelectorAll("article > p").Select(words => words.TextContent);
        Assert.Equal(["counted 1", "counted 2"], answers);
    }

    [Fact]
    public async Task Nobody_is_told_of_anybodys_private_answers()
    {
        await using var room = await OpenRoom.WithStudyAsync(TimeProvider.System);
        using var ann = new BrowserSeat(room.Address);
        using var ben = new BrowserSeat(room.Address);
        await ben.OpenAsync();
        await ann.WriteAsync("say", new { line = "/quote Bratislava private:true" });
        await ann.WriteAsync("say", new { line = "/help" });
        await ann.WriteAsync("say", new { line = "that was it" });
        var seen = Assert.Single(await ReadAsync(ben, after: 0, messages: 1));
        Assert.Equal(3, seen.Sequence);
    }

    [Fact]
    public async Task Every_page_is_told_when_the_group_reads_on()
    {
        await using var room = await OpenRoom.WithStudyAsync(TimeProvider.System);
        using var moderator = new BrowserSeat(room.Address);
        using var ann = new BrowserSeat(room.Address);
        await moderator.OpenAsync(new Uri(room.ModeratorLink).PathAndQuery);
        await moderator.OpenAsync();
        var page = await ann.OpenAsync();
        var stamp = page.QuerySelector("#paper")!.GetAttribute("data-stamp")!;
        using var stream = await StreamAsync(ann, $"/room/changes?after=0&stamp={Uri.EscapeDataString(stamp)}");
        await moderator.WriteAsync("say", new { line = "/settings horizon:¶5" });
        await foreach (
            var told in SseParser.Create(await stream.Content.ReadAsStreamAsync(Cancel)).EnumerateAsync(Cancel)
        )
        {
            if (told.EventType != "text")
                continue;
            Assert.NotEqual(stamp, told.Data);
            break;
        }
        Assert.Null((await ann.OpenAsync("/room/text")).QuerySelector("#p6"));
    }

    private static async Task SayTenAsync(BrowserSeat seat)
    {
        for (var number = 0; number < 10; number++)
            await seat.WriteAsync("say", new { line = $"{seat.MemberId} {number}", key = $"{number}" });
        // Sent again as a page does that got no answer: said once.
        await seat.WriteAsync("say", new { line = $"{seat.MemberId} 9", key = "9" });
    }

    private static async Task<List<(long Sequence, long Revision)>> ReadAsync(
        BrowserSeat seat,
        long after,
        int messages
    )
    {
        var read = new List<(long, long)>();
        using var stream = await StreamAsync(seat, $"/room/changes?after={after}");
        await foreach (
            var told in SseParser.Create(await stream.Content.ReadAsStreamAsync(Cancel)).EnumerateAsync(Cancel)
        )
        {
            if (told.EventType != "message")
                continue;
            var change = JsonDocument.Parse(told.Data).RootElement;
            read.Add((change.GetProperty("sequence").GetInt64(), change.GetProperty("revision").GetInt64()));
            if (read.Count == messages)
                break;
        }
        return read;
    }

    private static Task<HttpResponseMessage> StreamAsync(BrowserSeat seat, string path) =>
        seat.Client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancel);
}
