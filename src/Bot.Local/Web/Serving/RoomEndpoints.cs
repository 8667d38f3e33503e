using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Chat.Replies;
using Bot.Local.Web.Drawing;
using Bot.Local.Web.Guarding;
using Bot.Local.Web.Talking;
using Bot.Local.Web.Typing;
using Bot.Local.Web.Visiting;
using Bot.Storage.StudyRoom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Local.Web.Serving;

/// <summary>What the page asks for and sends. Every write is checked for its page, its member and its size before it is read.</summary>
internal sealed class RoomEndpoints(
    Reception reception,
    WriteToken tokens,
    EntryLinks links,
    PageHtml pages,
    Floor floor,
    ChangeStream stream,
    LineCompletion completion,
    MemberNames names,
    Talk talk,
    LookAtTable look,
    RoomCounters counters
)
{
    private const int Shown = 60;
    private const int LargestBody = 64 * 1024;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Delegate)PageAsync);
        routes.MapGet("/enter", EnterAsync);
        routes.MapGet("/assets/{name}", AssetFiles.Serve);
        routes.MapGet("/room/changes", ChangesAsync);
        routes.MapGet("/room/earlier", EarlierAsync);
        routes.MapGet("/room/text", TextAsync);
        routes.MapGet("/room/complete", CompleteAsync);
        routes.MapGet("/room/files/{sequence:long}/{attachment:int}", FileAsync);
        MapWrite(routes, "/room/say", RoomJson.Default.SayRequest, SayAsync);
        MapWrite(routes, "/room/press", RoomJson.Default.PressRequest, PressAsync);
        MapWrite(routes, "/room/submit", RoomJson.Default.SubmitRequest, SubmitAsync);
        MapWrite(routes, "/room/remove", RoomJson.Default.RemoveRequest, RemoveAsync);
        MapWrite(routes, "/room/name", RoomJson.Default.NameRequest, NameAsync);
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", (Delegate)ReadyAsync);
        routes.MapGet("/metrics", () => Results.Text(counters.Text(), "text/plain; version=0.0.4; charset=utf-8"));
    }

    private async Task<IResult> PageAsync(HttpContext context)
    {
        if (await reception.ReceiveAsync(context) is not { } visitor)
            return Html(
                NoticeHtml.Of("A closed door", "This room opens with a link. Ask whoever runs it for one."),
                StatusCodes.Status403Forbidden
            );
        var cancellationToken = context.RequestAborted;
        // The revision comes first: what changes while the page is drawn comes again, and nothing is missed.
        var revision = await talk.RevisionAsync(StudyRoom.Key, cancellationToken);
        var messages = await talk.BeforeAsync(StudyRoom.Key, visitor.Id, long.MaxValue, Shown, cancellationToken);
        var table = await look(StudyRoom.Room, cancellationToken);
        return Html(pages.Of(visitor, table, [.. messages.Select(MessageHtml.Of)], messages.Count == Shown, revision));
    }

    private async Task<IResult> EnterAsync(HttpContext context, string? link)
    {
        var (isValid, isModerator) = links.Read(link ?? "");
        if (!isValid)
            return Html(
                NoticeHtml.Of("A closed door", "This link has ended or was never one. Ask for a new one."),
                StatusCodes.Status403Forbidden
            );
        await reception.AdmitAsync(context, isModerator);
        return Html(NoticeHtml.Of("Welcome", "The room is open.", wayOn: "/"));
    }

    private async Task ChangesAsync(HttpContext context, long after)
    {
        var last = context.Request.Headers["Last-Event-ID"].ToString();
        if (await reception.FindAsync(context) is { } visitor)
            await stream.FollowAsync(context, visitor, long.TryParse(last, out var seen) ? seen : after);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    private Task<IResult> EarlierAsync(HttpContext context, long before) =>
        ForMemberAsync(
            context,
            async visitor =>
            {
                var messages = await talk.BeforeAsync(StudyRoom.Key, visitor.Id, before, Shown, context.RequestAborted);
                return Html(string.Concat(messages.Select(message => MessageHtml.Of(message).ToString())));
            }
        );

    private Task<IResult> TextAsync(HttpContext context, string? stamp) =>
        ForMemberAsync(
            context,
            async _ =>
            {
                var table = await look(StudyRoom.Room, context.RequestAborted);
                var now = table?.Stamp ?? "";
                var html = now == stamp ? null : TextHtml.Of(table).ToString();
                return Results.Json(new TextAnswer(now, html), RoomJson.Default.TextAnswer);
            }
        );

    private Task<IResult> CompleteAsync(HttpContext context, string? line) =>
        ForMemberAsync(
            context,
            async visitor =>
            {
                // Completions come from memory; a room that nobody has entered since the start is entered here.
                await look(StudyRoom.Room, context.RequestAborted);
                var typed = line is { Length: <= Floor.LongestLine } ? line : "";
                return Results.Json(
                    completion.Of(typed, StudyRoom.Room, visitor.Member),
                    RoomJson.Default.IReadOnlyListCompletion
                );
            }
        );

    private Task<IResult> FileAsync(HttpContext context, long sequence, int attachment) =>
        ForMemberAsync(
            context,
            async visitor =>
            {
                if (
                    await talk.FindAsync(StudyRoom.Key, visitor.Id, sequence, context.RequestAborted) is not { } message
                )
                    return Results.NotFound();
                var said = SaidJson.Read(message.Body);
                var pictures = said.Blocks.OfType<ReplyBlock.Picture>().Select(picture => picture.File).ToList();
                var file = pictures.Concat(said.Files).ElementAtOrDefault(attachment);
                if (file is null)
                    return Results.NotFound();
                // A picture stands in the page; anything else is saved and never shown as a page of ours.
                return Results.Bytes(file.Content, file.ContentType, attachment < pictures.Count ? null : file.Name);
            }
        );

    private async Task<RoomAnswer> SayAsync(Visitor visitor, SayRequest request, CancellationToken cancellationToken) =>
        AnswerOf(await floor.SayAsync(visitor, request.Line, request.Key, cancellationToken));

    private async Task<RoomAnswer> PressAsync(
        Visitor visitor,
        PressRequest request,
        CancellationToken cancellationToken
    ) => AnswerOf(await floor.PressAsync(visitor, request.Sequence, request.State, request.Key, cancellationToken));

    private async Task<RoomAnswer> SubmitAsync(
        Visitor visitor,
        SubmitRequest request,
        CancellationToken cancellationToken
    ) => AnswerOf(await floor.SubmitAsync(visitor, request.State, request.Fields, request.Key, cancellationToken));

    private async Task<RoomAnswer> RemoveAsync(
        Visitor visitor,
        RemoveRequest request,
        CancellationToken cancellationToken
    ) => AnswerOf(await floor.RemoveAsync(visitor, request.Sequence, cancellationToken));

    private async Task<RoomAnswer> NameAsync(Visitor visitor, NameRequest request, CancellationToken cancellationToken)
    {
        var (name, complaint) = await names.SetAsync(visitor.Id, request.Name, cancellationToken);
        return new RoomAnswer(complaint, Name: name);
    }

    private async Task<IResult> ReadyAsync(HttpContext context)
    {
        await talk.RevisionAsync(StudyRoom.Key, context.RequestAborted);
        return Results.Text("ready");
    }

    private async Task<IResult> ForMemberAsync(HttpContext context, Func<Visitor, Task<IResult>> answer) =>
        await reception.FindAsync(context) is { } visitor
            ? await answer(visitor)
            : Results.StatusCode(StatusCodes.Status403Forbidden);

    private void MapWrite<TRequest>(
        IEndpointRouteBuilder routes,
        string path,
        JsonTypeInfo<TRequest> type,
        Func<Visitor, TRequest, CancellationToken, Task<RoomAnswer>> answer
    )
        where TRequest : class =>
        routes.MapPost(
            path,
            async context =>
            {
                var (status, result) = await WriteAsync(context, type, answer);
                context.Response.StatusCode = status;
                await context.Response.WriteAsJsonAsync(
                    result,
                    RoomJson.Default.RoomAnswer,
                    cancellationToken: context.RequestAborted
                );
            }
        );

    private async Task<(int Status, RoomAnswer Answer)> WriteAsync<TRequest>(
        HttpContext context,
        JsonTypeInfo<TRequest> type,
        Func<Visitor, TRequest, CancellationToken, Task<RoomAnswer>> answer
    )
        where TRequest : class
    {
        if (
            await reception.FindAsync(context) is not { } visitor
            || !tokens.IsGood(context.Request.Headers[WriteToken.Header], visitor.Id)
        )
            return (
                StatusCodes.Status403Forbidden,
                new RoomAnswer("This page has grown old. Reload it and try again.")
            );
        if (context.Request.ContentLength is null or > LargestBody)
            return (StatusCodes.Status413PayloadTooLarge, new RoomAnswer("That is more than the room takes at once."));
        try
        {
            var request = await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted);
            return request is null
                ? (StatusCodes.Status400BadRequest, new RoomAnswer("That could not be read."))
                : (StatusCodes.Status200OK, await answer(visitor, request, context.RequestAborted));
        }
        catch (JsonException)
        {
            return (StatusCodes.Status400BadRequest, new RoomAnswer("That could not be read."));
        }
    }

    private static RoomAnswer AnswerOf(Outcome outcome) =>
        new(outcome.Complaint, outcome.Form is { } form ? FormHtml.Of(form, outcome.FormState!) : null);

    private static IResult Html(string html, int status = StatusCodes.Status200OK) =>
        Results.Content(html, "text/html; charset=utf-8", statusCode: status);
}
