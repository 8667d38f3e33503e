using Bot.Local.Web.Drawing;
using Bot.Local.Web.Talking;
using Bot.Local.Web.Visiting;
using Microsoft.AspNetCore.Http;

namespace Bot.Local.Web.Discussing;

/// <summary>
/// The board beside the text, which a page asks for when something has changed, and the minutes as a page. For members of
/// the room alone, as everything there.
/// </summary>
internal sealed class DiscussionPages(
    Reception reception,
    RoomTalk talk,
    LookAtDiscussion discussion,
    ReadMinutes minutes
)
{
    /// <summary>The board, or nothing where there is none, or none that the page does not show already.</summary>
    public async Task BoardAsync(HttpContext context)
    {
        if (await reception.FindAsync(context) is null)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        var beside = await discussion(StudyRoom.Room, context.RequestAborted);
        if (beside?.Stamp is { } stamp && stamp == context.Request.Query["stamp"])
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        var html = beside is null ? "" : await DrawAsync(beside, context.RequestAborted);
        await context.Response.WriteAsync(html, context.RequestAborted);
    }

    public async Task MinutesAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        if (await reception.FindAsync(context) is null)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        var blocks = await minutes(StudyRoom.Room, context.RequestAborted);
        var html = blocks is null
            ? NoticeHtml.Of("No minutes", "There has been no discussion in this room yet.", "/")
            : MinutesHtml.Of(blocks);
        await context.Response.WriteAsync(html, context.RequestAborted);
    }

    // The buttons are those of the post: pressed here or there they are the same.
    private async Task<string> DrawAsync(DiscussionBeside beside, CancellationToken cancellationToken)
    {
        var said = await talk.ComposeAsync(
            StudyRoom.Room,
            StudyRoom.BotMember,
            StudyRoom.Bot,
            asked: "",
            beside.Board,
            cancellationToken
        );
        return BesideHtml.Of(beside, said);
    }
}
