using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Bot.Local.Tests.Web;

/// <summary>Many members in one room at once; a short while by default, a minute of two hundred with <c>BOT_LONG=1</c>.</summary>
public sealed class CrowdTests
{
    private const int CommandsASecond = 20;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("BOT_LONG") == "1";
    private static readonly int Members = IsLong ? 200 : 25;
    private static readonly int Seconds = IsLong ? 60 : 2;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_crowd_loses_nothing_doubles_nothing_and_sees_one_order()
    {
        await using var room = await OpenRoom.WithStudyAsync(TimeProvider.System);
        var seats = Enumerable.Range(0, Members).Select(_ => new BrowserSeat(room.Address)).ToList();
        await Task.WhenAll(seats.Select(seat => seat.OpenAsync()));
        var asked = CommandsASecond * Seconds;
        var started = TimeProvider.System.GetTimestamp();
        var following = seats.ConvertAll(seat => FollowAsync(seat, asked));

        var waits = await AskAsync(seats, asked, started);
        var seen = await Task.WhenAll(following);
        var took = TimeProvider.System.GetElapsedTime(started);

        Assert.Equal(asked, seen[0].Distinct().Count());
        Assert.All(seen, order => Assert.Equal(seen[0], order));
        waits.Sort();
        TestContext.Current.SendDiagnosticMessage(
            $"{Members} members, {asked} commands in {took.TotalSeconds:0.0} s: answered in {waits[waits.Count / 2]:0} ms (median), {waits[waits.Count * 99 / 100]:0} ms (99 %); {seen.Sum(order => order.Count):N0} messages shown."
        );
        seats.ForEach(seat => seat.Dispose());
    }

    private static async Task<List<double>> AskAsync(List<BrowserSeat> seats, int asked, long started)
    {
        var asking = new List<Task<double>>();
        for (var number = 0; number < asked; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / CommandsASecond);
            var early = due - TimeProvider.System.GetElapsedTime(started);
            if (early > TimeSpan.Zero)
                await Task.Delay(early, TimeProvider.System, Cancel);
            // Nobody asks more than the five times a minute after which answers go on privately.
            var isQuestion = number % 4 == 0;
            var seat = seats[(isQuestion ? number / 4 : number) % seats.Count];
            asking.Add(TimedAsync(seat, isQuestion ? "/quote Bratislava" : $"line {number}", $"{number}"));
        }
        return [.. await Task.WhenAll(asking)];
    }

    private static async Task<double> TimedAsync(BrowserSeat seat, string line, string key)
    {
        var started = TimeProvider.System.GetTimestamp();
        var (status, _) = await seat.WriteAsync("say", new { line, key });
        Assert.Equal(HttpStatusCode.OK, status);
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task<List<long>> FollowAsync(BrowserSeat seat, int messages)
    {
        var order = new List<long>(messages);
        using var stream = await seat.Client.GetAsync(
            new Uri("/room/changes?after=0", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            Cancel
        );
        var events = SseParser.Create(await stream.Content.ReadAsStreamAsync(Cancel));
        await foreach (var told in events.EnumerateAsync(Cancel))
        {
            if (told.EventType == "message")
                order.Add(JsonDocument.Parse(told.Data).RootElement.GetProperty("sequence").GetInt64());
            if (order.Count == messages)
                break;
        }
        return order;
    }
}
