using System.Globalization;
using Bot.Local.Web.Visiting;
using Microsoft.AspNetCore.Http;

namespace Bot.Local.Web.Serving;

/// <summary>Serves the timeline of the text, drawn for the width that the page has for it.</summary>
internal sealed class RoomTimeline(Reception reception, DrawTimeline draw)
{
    private const int Narrowest = 200;
    private const int Widest = 2000;

    public async Task SendAsync(HttpContext context)
    {
        if (await reception.FindAsync(context) is null)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        var asked = context.Request.Query["width"].ToString();
        var isRead = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var width);
        var svg = await draw(
            StudyRoom.Room,
            isRead ? Math.Clamp(width, Narrowest, Widest) : Narrowest,
            context.RequestAborted
        );
        if (svg.Length == 0)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        context.Response.ContentType = "image/svg+xml";
        await context.Response.WriteAsync(svg, context.RequestAborted);
    }
}
