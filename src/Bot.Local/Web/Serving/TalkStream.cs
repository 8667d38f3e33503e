using System.Globalization;
using Bot.Local.Web.Talking;
using Bot.Local.Web.Visiting;
using Bot.Storage.StudyRoom;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Bot.Local.Web.Serving;

/// <summary>
/// Follows the talk for one open page, by server-sent events. Changes come in the order of their revisions, each with its
/// number, and a page that comes back with the last number it saw misses none.
/// </summary>
internal sealed class TalkStream(
    Talk talk,
    RoomBell bell,
    TalkEvents events,
    LookAtTable table,
    RoomCounters counters,
    IHostApplicationLifetime program,
    TimeProvider time
)
{
    private const int AtOnce = 100;

    // Another process on the same store rings no bell here; and a silent line is taken for a dead one.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    // The more pages look at the room, the longer each gathers what is new before it looks: a few see each word at once, a
    // crowd does not wear out the store.
    private const double GatheringForEachPage = 1.5;
    private const double LongestGathering = 400;
    private const int Few = 20;

    public async Task FollowAsync(HttpContext context, Visitor visitor)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            program.ApplicationStopping
        );
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        counters.StreamOpened();
        try
        {
            await FollowAsync(context, visitor, ending.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the program ends; the page comes back by itself.
        }
        finally
        {
            counters.StreamClosed();
        }
    }

    private async Task FollowAsync(HttpContext context, Visitor visitor, CancellationToken cancellationToken)
    {
        var seen = LastSeen(context.Request);
        if (seen > await talk.RevisionAsync(StudyRoom.Key, cancellationToken))
            seen = 0;
        var stamp = context.Request.Query["stamp"].ToString();
        await context.Response.WriteAsync("retry: 1000\n\n", cancellationToken);
        while (true)
        {
            var next = bell.Next;
            IReadOnlyList<TalkMessage> changes;
            do
            {
                changes = await talk.ChangesAsync(StudyRoom.Key, visitor.Id, seen, AtOnce, cancellationToken);
                foreach (var change in changes)
                    await SendAsync(context, change, cancellationToken);
                seen = changes.Count > 0 ? changes[^1].Revision : seen;
            } while (changes.Count == AtOnce);

            var now = await table(StudyRoom.Room, cancellationToken);
            if (now?.Stamp is { } current && current != stamp)
            {
                stamp = current;
                await context.Response.WriteAsync($"event: text\ndata: {current}\n\n", cancellationToken);
            }
            await context.Response.WriteAsync(":\n\n", cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
            await WaitAsync(next, cancellationToken);
            if (counters.Streams > Few)
                await Task.Delay(Gathering(), time, cancellationToken);
        }
    }

    private Task SendAsync(HttpContext context, TalkMessage change, CancellationToken cancellationToken) =>
        context.Response.WriteAsync(events.Of(change), cancellationToken);

    private async Task WaitAsync(Task next, CancellationToken cancellationToken)
    {
        try
        {
            await next.WaitAsync(LongestSilence, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Silence is no failure; it is time to look.
        }
    }

    private TimeSpan Gathering() =>
        TimeSpan.FromMilliseconds(Math.Min(counters.Streams * GatheringForEachPage, LongestGathering));

    private static long LastSeen(HttpRequest request)
    {
        var last = request.Headers["Last-Event-ID"].ToString();
        last = last.Length > 0 ? last : request.Query["after"].ToString();
        return long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;
    }
}
