using System.Globalization;
using System.Text.Json;
using Bot.Local.Web.Drawing;
using Bot.Local.Web.Talking;
using Bot.Local.Web.Visiting;
using Bot.Storage.StudyRoom;
using Microsoft.AspNetCore.Http;

namespace Bot.Local.Web.Serving;

/// <summary>
/// Follows the talk for one page as server-sent events, from the revision it has seen. A page that comes back says where it
/// was and misses nothing; the order is the store's, so that all pages see the same.
/// </summary>
internal sealed class ChangeStream(Talk talk, RoomBell bell, RoomCounters counters, TimeProvider time)
{
    private const int Batch = 100;

    /// <summary>Another process on the same store rings no bell here; this is how late its words may be.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);

    public async Task FollowAsync(HttpContext context, Visitor visitor, long revision)
    {
        context.Response.ContentType = "text/event-stream";
        var cancellationToken = context.RequestAborted;
        counters.StreamOpened();
        try
        {
            await context.Response.WriteAsync("retry: 1000\n\n", cancellationToken);
            while (true)
            {
                var next = bell.Next;
                var changes = await talk.ChangesAsync(StudyRoom.Key, visitor.Id, revision, Batch, cancellationToken);
                foreach (var message in changes)
                    await WriteAsync(context, message, cancellationToken);
                revision = changes.Count > 0 ? changes[^1].Revision : revision;
                await context.Response.Body.FlushAsync(cancellationToken);
                if (changes.Count < Batch)
                    await Task.WhenAny(next, Task.Delay(Glance, time, cancellationToken));
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The page went away.
        }
        finally
        {
            counters.StreamClosed();
        }
    }

    private static Task WriteAsync(HttpContext context, TalkMessage message, CancellationToken cancellationToken)
    {
        var change = new RoomChange(message.Sequence, message.Removed ? null : MessageHtml.Of(message).ToString());
        var json = JsonSerializer.Serialize(change, RoomJson.Default.RoomChange);
        return context.Response.WriteAsync(
            string.Create(CultureInfo.InvariantCulture, $"id: {message.Revision}\ndata: {json}\n\n"),
            cancellationToken
        );
    }
}
