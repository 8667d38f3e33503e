using System.Globalization;
using System.Text.Json;
using Bot.Local.Web.Drawing;
using Bot.Local.Web.Talking;
using Bot.Local.Web.Typing;
using Bot.Local.Web.Visiting;
using Bot.Storage.StudyRoom;
using Microsoft.AspNetCore.Http;

namespace Bot.Local.Web.Serving;

/// <summary>What an open page asks for while it is used: earlier talk, and how a typed line could go on.</summary>
internal sealed class RoomLookups(
    Reception reception,
    Talk talk,
    LineCompletion completion,
    LookAtTable table,
    TalkStream stream
)
{
    private const int AtOnce = 30;

    public Task FollowAsync(HttpContext context) => ForMemberAsync(context, stream.FollowAsync);

    public Task EarlierAsync(HttpContext context) =>
        ForMemberAsync(
            context,
            async (context, visitor) =>
            {
                var before = context.Request.Query["before"].ToString();
                var isRead = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence);
                var messages = await talk.BeforeAsync(
                    StudyRoom.Key,
                    visitor.Id,
                    isRead ? sequence : long.MaxValue,
                    AtOnce + 1,
                    context.RequestAborted
                );
                var html = string.Concat(
                    messages.TakeLast(AtOnce).Select(message => MessageHtml.Of(message).ToString())
                );
                context.Response.ContentType = "application/json; charset=utf-8";
                await JsonSerializer.SerializeAsync(
                    context.Response.Body,
                    new EarlierMessages(html, messages.Count > AtOnce),
                    WireJson.Default.EarlierMessages,
                    context.RequestAborted
                );
            }
        );

    public Task CompleteAsync(HttpContext context) =>
        ForMemberAsync(
            context,
            async (context, visitor) =>
            {
                // Completions come from memory; a room that nobody has entered since the start is entered here.
                await table(StudyRoom.Room, context.RequestAborted);
                var line = context.Request.Query["line"].ToString();
                var found = line.Length > Floor.LongestLine ? [] : completion.Of(line, StudyRoom.Room, visitor.Member);
                context.Response.ContentType = "application/json; charset=utf-8";
                await JsonSerializer.SerializeAsync(
                    context.Response.Body,
                    found,
                    WireJson.Default.IReadOnlyListCompletion,
                    context.RequestAborted
                );
            }
        );

    private async Task ForMemberAsync(HttpContext context, Func<HttpContext, Visitor, Task> answer)
    {
        if (await reception.FindAsync(context) is { } visitor)
            await answer(context, visitor);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }
}
