using Bot.Chat.Platforms;
using Bot.Storage.StudyRoom;
using Microsoft.AspNetCore.Http;

namespace Bot.Local.Web.Serving;

/// <summary>Tells machines how the program is: alive, ready to answer, and what it has counted.</summary>
internal sealed class Health(Talk talk, RoomCounters counters, IEnumerable<IPlatformHealth> platforms)
{
    public static Task LiveAsync(HttpContext context) => context.Response.WriteAsync("live\n", context.RequestAborted);

    /// <summary>Ready means that the store answers, and members on every platform that is switched on.</summary>
    public async Task ReadyAsync(HttpContext context)
    {
        try
        {
            await talk.RevisionAsync(StudyRoom.Key, context.RequestAborted);
            var away = platforms.Where(platform => !platform.IsReady).ToList();
            if (away.Count > 0)
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            var lines = away.Count == 0 ? ["ready\n"] : away.Select(one => $"{one.Platform}: {one.Words}\n");
            await context.Response.WriteAsync(string.Concat(lines), context.RequestAborted);
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
