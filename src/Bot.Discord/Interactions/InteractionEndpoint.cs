using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Discord.Rest;
using Bot.Discord.Translate;
using Bot.Discord.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Interactions;

/// <summary>
/// Takes interactions in by HTTP (§6). Nothing is parsed, and no more held than has come, before the signature has been
/// found good.
/// </summary>
internal sealed class InteractionEndpoint(
    InteractionDesk desk,
    SignatureCheck signatures,
    DiscordOptions options,
    DiscordHealth health,
    TimeProvider time,
    ILogger<InteractionEndpoint> log
)
{
    private const int Ping = 1;

    /// <summary>Discord waits three seconds and no longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Shorter than a program is given to stop.</summary>
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<Task, bool> _handlings = new();
    private readonly CancellationTokenSource _cutOff = new(Timeout.InfiniteTimeSpan, time);

    public async Task TakeAsync(HttpContext context)
    {
        var receivedAt = time.GetTimestamp();
        string? signature = context.Request.Headers["X-Signature-Ed25519"];
        string? timestamp = context.Request.Headers["X-Signature-Timestamp"];
        if (!signatures.CouldBe(signature, timestamp))
        {
            Refuse(context, StatusCodes.Status401Unauthorized, "headers");
            return;
        }
        if (context.Request.ContentLength > options.LargestRequest)
        {
            Refuse(context, StatusCodes.Status413PayloadTooLarge, "size");
            return;
        }
        Interaction? interaction;
        try
        {
            // Whoever sends slowly is waited for as long as Discord itself would wait, and no longer.
            using var patience = new CancellationTokenSource(Patience, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.RequestAborted);
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
                size.MaxRequestBodySize = null;
            using var request = new SignedRequest(timestamp!);
            if (!await request.ReadAsync(context.Request.Body, options.LargestRequest, both.Token))
            {
                Refuse(context, StatusCodes.Status413PayloadTooLarge, "size");
                return;
            }
            if (!signatures.IsDiscords(signature!, request.Signed))
            {
                Refuse(context, StatusCodes.Status401Unauthorized, "signature");
                return;
            }
            interaction = Parse(request.Body);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            Refuse(context, StatusCodes.Status408RequestTimeout, "slow");
            return;
        }
        switch (interaction)
        {
            case null:
                Refuse(context, StatusCodes.Status400BadRequest, "body");
                break;
            case { Type: Ping }:
                await WriteAsync(context, OutgoingCallback.Bare(OutgoingCallback.Pong), context.RequestAborted);
                break;
            default:
                await AnswerAsync(context, interaction, receivedAt);
                break;
        }
    }

    /// <summary>Returns when everything that came is answered: Discord sends none of it again. Cuts off what takes long.</summary>
    public async Task FinishAsync()
    {
        _cutOff.CancelAfter(LastAnswers);
        while (_handlings.Keys is { Count: > 0 } running)
            await Task.WhenAll(running);
    }

    /// <summary>Never throws: what is not answered here never comes again, so it is told.</summary>
    private async Task HandleAsync(Interaction interaction, HttpAnswer answer, long receivedAt)
    {
        try
        {
            await desk.HandleAsync(interaction, answer, receivedAt, isReplay: false, _cutOff.Token);
        }
        catch (Exception error)
        {
            health.CountUnanswered();
            Log.InteractionFailed(log, interaction.Id, error);
        }
    }

    private async Task AnswerAsync(HttpContext context, Interaction interaction, long receivedAt)
    {
        var answer = new HttpAnswer();
        // What follows the first answer outlives this request.
        var handling = Task.Run(() => HandleAsync(interaction, answer, receivedAt), CancellationToken.None);
        _handlings[handling] = true;
        _ = handling.ContinueWith(
            done => _handlings.TryRemove(done, out var _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        using var patience = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.RequestAborted);
        try
        {
            await Task.WhenAny(answer.Answer, handling).WaitAsync(both.Token);
            if (answer.Answer.IsCompleted)
            {
                await WriteAsync(context, await answer.Answer, context.RequestAborted);
                await context.Response.CompleteAsync();
                answer.Written(arrived: true);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status202Accepted;
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            context.Abort();
        }
        finally
        {
            answer.Written(arrived: false);
        }
    }

    private static Interaction? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DiscordJson.Default.Interaction);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task WriteAsync(
        HttpContext context,
        OutgoingCallback callback,
        CancellationToken cancellationToken
    )
    {
        using var content = RestBody.Of(callback.Json(), callback.Files)!;
        context.Response.ContentType = content.Headers.ContentType!.ToString();
        context.Response.ContentLength = content.Headers.ContentLength;
        await content.CopyToAsync(context.Response.Body, cancellationToken);
    }

    private void Refuse(HttpContext context, int status, string reason)
    {
        Log.BadSignature(log, reason);
        context.Response.StatusCode = status;
        // What was not read is not worth reading.
        context.Response.Headers.Connection = "close";
    }
}
