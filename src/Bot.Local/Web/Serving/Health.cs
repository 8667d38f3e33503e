using Bot.Chat.Platforms;
using Bot.Storage.StudyRoom;
using Microsoft.AspNetCore.Http;

namespace Bot.Local.Web.Serving;

/// <summary>Tells machines how the program is: alive, ready to answer, and what it has counted.</summary>
internal sealed class Health(
    Talk talk,
    RoomCounters counters,
    IEnumerable<IPlatformHealth> platforms,
    IEnumerable<ReadinessCheck> checks
)
{
    public static Task LiveAsync(HttpContext context) => context.Response.WriteAsync("live\n", context.RequestAborted);

    /// <summary>
    /// Ready means that the store answers, members on every platform that is switched on, and no part of the program has a
    /// complaint.
    /// </summary>
    public async Task ReadyAsync(HttpContext context)
    {
        try
        {
            await talk.RevisionAsync(StudyRoom.Key, context.RequestAborted);
            List<string> complaints =
            [
                .. platforms.Where(platform => !platform.IsReady).Select(one => $"{one.Platform}: {one.Words}"),
                .. checks.Select(check => check()).OfType<string>(),
            ];
            if (complaints.Count > 0)
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsync(
                complaints.Count > 0 ? $"{string.Join('\n', complaints)}\n" : "ready\n",
                context.RequestAborted
            );
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsync("the store does not answer\n", context.RequestAborted);
        }
    }

    public Task MetricsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        return context.Response.WriteAsync(counters.Text() + PlatformCounters.Text(platforms), context.RequestAborted);
    }
}
