using System.Text.Json;
using Bot.Chat.Commands;
using Bot.Local.Web.Drawing;
using Bot.Local.Web.Guarding;
using Bot.Local.Web.Talking;
using Bot.Local.Web.Visiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Local.Web.Serving;

/// <summary>
/// Everything a page can change. Each write comes from a member's own page, is counted against what one person can do, and
/// is carried through also when the page is closed meanwhile.
/// </summary>
internal sealed class RoomWrites(
    Reception reception,
    WriteToken tokens,
    WriteLimits limits,
    Floor floor,
    MemberNames names,
    InvitingLinks invitations,
    RoomCounters counters,
    IHostApplicationLifetime program,
    ILogger<RoomWrites> log
)
{
    private static readonly Dictionary<string, ReceivedFile> NoFiles = [];

    private CancellationToken Ending => program.ApplicationStopping;

    public Task SayAsync(HttpContext context) =>
        WriteAsync(context, (visitor, sent) => floor.SayAsync(visitor, sent.Line ?? "", sent.Key, Ending));

    public Task PressAsync(HttpContext context) =>
        WriteAsync(
            context,
            (visitor, sent) => floor.PressAsync(visitor, sent.Message ?? 0, sent.State ?? "", sent.Key, Ending)
        );

    public Task OnMessageAsync(HttpContext context) =>
        WriteAsync(
            context,
            (visitor, sent) => floor.OnMessageAsync(visitor, sent.Message ?? 0, sent.Command ?? "", sent.Key, Ending)
        );

    public Task SubmitAsync(HttpContext context) =>
        WriteAsync(
            context,
            (visitor, sent) =>
                floor.SubmitAsync(visitor, sent.State ?? "", sent.Fields ?? [], NoFiles, sent.Key, Ending)
        );

    /// <summary>A form with a file: the same write, with the file's bytes behind it in the same request.</summary>
    public Task SubmitFileAsync(HttpContext context) =>
        AnswerAsync(
            context,
            async (visitor, sent) =>
            {
                var files = FileUpload.Of(context, sent);
                return Told(
                    visitor,
                    await floor.SubmitAsync(visitor, sent.State ?? "", sent.Fields ?? [], files, sent.Key, Ending)
                );
            },
            FileUpload.ReadAsync
        );

    public Task RemoveAsync(HttpContext context) =>
        WriteAsync(context, (visitor, sent) => floor.RemoveAsync(visitor, sent.Message ?? 0, Ending));

    public Task NameAsync(HttpContext context) =>
        AnswerAsync(
            context,
            async (visitor, sent) =>
            {
                var (name, complaint) = await names.SetAsync(visitor.Id, sent.Name ?? "", Ending);
                return new WriteResponse(complaint, Name: name);
            }
        );

    public Task InviteAsync(HttpContext context) =>
        AnswerAsync(
            context,
            (visitor, _) =>
                Task.FromResult(
                    visitor.IsModerator
                        ? new WriteResponse(Link: invitations.ForReaders(context.Request))
                        : new WriteResponse("Only moderators invite.")
                )
        );

    private Task WriteAsync(HttpContext context, Func<Visitor, WriteRequest, Task<Outcome>> write) =>
        AnswerAsync(context, async (visitor, sent) => Told(visitor, await write(visitor, sent)));

    private WriteResponse Told(Visitor visitor, Outcome outcome) =>
        new(
            outcome.Complaint?.In(floor.LanguageOf(visitor)),
            outcome.Form is { } opened ? FormHtml.Of(opened, outcome.FormState!) : null
        );

    private async Task AnswerAsync(
        HttpContext context,
        Func<Visitor, WriteRequest, Task<WriteResponse>> answer,
        Func<HttpContext, Task<WriteRequest?>>? read = null
    )
    {
        var visitor = await reception.FindAsync(context);
        if (visitor is null || !tokens.IsGood(context.Request.Headers[WriteToken.Header], visitor.Id))
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "This page is out of date. Reload it.");
        else if (!limits.MayWrite(visitor.Id))
            await RefuseAsync(
                context,
                StatusCodes.Status429TooManyRequests,
                "That is too much at once. Wait a moment."
            );
        else if (await (read ?? ReadAsync)(context) is not { } sent)
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "The room does not understand that.");
        else
            await SendAsync(context, await TryAsync(visitor, sent, answer));
    }

    private async Task<WriteResponse> TryAsync(
        Visitor visitor,
        WriteRequest sent,
        Func<Visitor, WriteRequest, Task<WriteResponse>> answer
    )
    {
        try
        {
            return await answer(visitor, sent);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.WriteFailed(log, error);
            return new WriteResponse("Something went wrong here, and it is not your doing. Try again in a moment.");
        }
    }

    private static async Task<WriteRequest?> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(
                context.Request.Body,
                WireJson.Default.WriteRequest,
                context.RequestAborted
            );
        }
        catch (Exception error) when (error is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }

    private Task RefuseAsync(HttpContext context, int status, string complaint)
    {
        counters.CountRefused();
        context.Response.StatusCode = status;
        return SendAsync(context, new WriteResponse(complaint));
    }

    private static Task SendAsync(HttpContext context, WriteResponse response)
    {
        if (response.Complaint is not null && context.Response.StatusCode == StatusCodes.Status200OK)
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        context.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(
            context.Response.Body,
            response,
            WireJson.Default.WriteResponse,
            context.RequestAborted
        );
    }
}
