using Bot.Storage.StudyRoom;
using Microsoft.AspNetCore.Http;

namespace Bot.Local.Web.Serving;

/// <summary>Tells machines how the program is: alive, ready to answer, and what it has counted.</summary>
internal sealed class Health(Talk talk, RoomCounters counters)
{
    public static Task LiveAsync(HttpContext context) => context.Response.WriteAsync("live\n", context.RequestAborted);

    /// <summary>Ready means that the store answers.</summary>
    public async Task ReadyAsync(HttpContext context)
    {
        try
        {
            await talk.RevisionAsync(StudyRoom.Key, context.RequestAborted);
            await context.Response.WriteAsync("ready\n", context.RequestAborted);
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
        return context.Response.WriteAsync(counters.Text(), context.RequestAborted);
    }
}
