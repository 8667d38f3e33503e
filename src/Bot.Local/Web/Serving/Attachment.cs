using Bot.Chat.Replies;
using Bot.Local.Web.Talking;
using Bot.Local.Web.Visiting;
using Bot.Storage.StudyRoom;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bot.Local.Web.Serving;

/// <summary>Pictures and files of messages. Whoever may see the message may fetch them, and nobody else.</summary>
internal static class Attachment
{
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public static async Task<ReplyFile?> FindAsync(
        Talk talk,
        Visitor visitor,
        long sequence,
        long place,
        CancellationToken cancellationToken
    ) =>
        await talk.FindAsync(StudyRoom.Key, visitor.Id, sequence, cancellationToken) is { } message
            ? SaidJson.Read(message.Body).Attachments.ElementAtOrDefault((int)Math.Min(place, int.MaxValue))
            : null;

    /// <summary>Only what cannot be a page is shown as it is; anything else is for saving, and runs nothing.</summary>
    public static async Task SendAsync(HttpContext context, ReplyFile file)
    {
        var isPicture = Pictures.Contains(file.ContentType);
        var disposition = new ContentDispositionHeaderValue(isPicture ? "inline" : "attachment");
        disposition.SetHttpFileName(Path.GetFileName(file.Name));
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.ContentType = file.ContentType;
        await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
    }
}
