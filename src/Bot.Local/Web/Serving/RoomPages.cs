using System.Globalization;
using System.IO.Compression;
using System.Text;
using Bot.Local.Web.Drawing;
using Bot.Local.Web.Visiting;
using Bot.Storage.StudyRoom;
using Microsoft.AspNetCore.Http;

namespace Bot.Local.Web.Serving;

/// <summary>Serves the page, the way in by a link, the text alone, earlier talk and attachments.</summary>
internal sealed class RoomPages(
    Reception reception,
    EntryLinks links,
    Talk talk,
    PageHtml page,
    LookAtTable table,
    WebOptions options
)
{
    private const int FirstMessages = 30;
    private const string Room = "/";

    public async Task PageAsync(HttpContext context)
    {
        if (await IsSentRoundAsync(context, Room))
            return;
        if (await reception.ReceiveAsync(context) is not { } visitor)
        {
            await NeedsLinkAsync(context);
            return;
        }
        // The revision is read first: what is said in between comes twice and stands once.
        var revision = await talk.RevisionAsync(StudyRoom.Key, context.RequestAborted);
        var messages = await talk.BeforeAsync(
            StudyRoom.Key,
            visitor.Id,
            long.MaxValue,
            FirstMessages + 1,
            context.RequestAborted
        );
        var shown = messages.TakeLast(FirstMessages).Select(MessageHtml.Of).ToList();
        var now = await table(StudyRoom.Room, context.RequestAborted);
        await SendAsync(context, page.Of(visitor, now, shown, messages.Count > FirstMessages, revision));
    }

    public async Task EnterAsync(HttpContext context)
    {
        var link = context.Request.Query["link"].ToString();
        if (await IsSentRoundAsync(context, $"/enter?link={Uri.EscapeDataString(link)}"))
            return;
        var (isValid, isModerator) = links.Read(link);
        if (!isValid)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await SendAsync(context, NoticeHtml.Of("This link has ended", "Ask for a new one where you got it."));
            return;
        }
        await reception.AdmitAsync(context, isModerator);
        await SendAsync(context, NoticeHtml.Of("Study room", "You are in.", Room));
    }

    public async Task TextAsync(HttpContext context)
    {
        if (await reception.FindAsync(context) is null)
            await NeedsLinkAsync(context);
        else
            await SendAsync(context, TextHtml.Of(await table(StudyRoom.Room, context.RequestAborted)).ToString());
    }

    public async Task FileAsync(HttpContext context)
    {
        var visitor = await reception.FindAsync(context);
        var file =
            visitor is not null
            && Number(context, "sequence") is { } sequence
            && Number(context, "attachment") is { } place
                ? await Attachment.FindAsync(talk, visitor, sequence, place, context.RequestAborted)
                : null;
        if (file is null)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await Attachment.SendAsync(context, file);
    }

    // A cookie that belongs to this room alone does not come with a visit from elsewhere: such a visit is sent round once,
    // so that a member is not taken for a newcomer.
    private static async Task<bool> IsSentRoundAsync(HttpContext context, string to)
    {
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is not ("cross-site" or "same-site"))
            return false;
        await SendAsync(context, NoticeHtml.Of("Study room", "One moment.", to));
        return true;
    }

    private Task NeedsLinkAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        var sentence = options.IsLoopback
            ? "Open the room's first page."
            : "This room opens with a link. Whoever runs it, or a moderator, can give you one.";
        return SendAsync(context, NoticeHtml.Of("Study room", sentence));
    }

    private static long? Number(HttpContext context, string name) =>
        long.TryParse(
            context.Request.RouteValues[name]?.ToString(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static async Task SendAsync(HttpContext context, string html)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.Vary = "Accept-Encoding";
        var bytes = Encoding.UTF8.GetBytes(html);
        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
            return;
        }
        context.Response.Headers.ContentEncoding = "gzip";
        await using var zip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await zip.WriteAsync(bytes, context.RequestAborted);
    }
}
