using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Chat.Platforms;
using Bot.Slack.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.WebApi;

/// <summary>
/// Sends requests within Slack's limits, waits where it is told to and repeats what is safe to repeat (§3). Throws
/// <see cref="SlackException"/> for everything else. Safe for any number of threads.
/// </summary>
internal sealed partial class SlackWeb(
    HttpMessageHandler handler,
    SlackOptions options,
    ApiTimes times,
    TimeProvider time,
    ILogger<SlackWeb> log
) : IDisposable
{
    private const int MostTries = 4;
    private const int MostWaits = 20;
    private const int LargestAnswer = 8 * 1024 * 1024;

    private readonly HttpMessageInvoker _http = new(handler, disposeHandler: true);
    private readonly Paces _paces = new(time);
    private readonly ChannelQueues _queues = new();
    private readonly string _base = options.ApiBaseUrl.TrimEnd('/');

    public void Dispose() => _http.Dispose();

    public async Task<T> CallAsync<T>(ApiCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : Answer
    {
        using var patience = new CancellationTokenSource(times.Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        SlackException? last = null;
        var isSent = false;
        try
        {
            for (int failures = 0, waits = 0, renewals = 0; ; )
            {
                call.Workspace?.ThrowIfDead();
                await _paces.EnterAsync(call, both.Token);
                var token = call.Workspace is { } owner ? await FreshTokenAsync(owner, both.Token) : null;
                isSent = true;
                var (answer, failure) = await TryAsync(call, token?.Value ?? call.AppToken, type, both.Token);
                isSent = false;
                if (answer is not null)
                    return answer;
                last = failure!.Reason;
                if (last.Code == ErrorCodes.Expired && call.Workspace is { Rotates: true } && ++renewals == 1)
                    await RenewAsync(call.Workspace, token!, isOver: true, both.Token);
                else if (failure.Wait > TimeSpan.Zero && ++waits < MostWaits)
                    _paces.Pause(call, failure.Wait);
                else if (failure.MayRepeat && ++failures < MostTries)
                    await Task.Delay(TimeSpan.FromMilliseconds(250 * (1 << failures)), time, both.Token);
                else
                    throw last;
                Log.Repeating(log, call.Method.Name, last.Message);
            }
        }
        catch (OperationCanceledException)
            when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // What has left may have arrived, whatever became of the tries before it.
            if (isSent)
                throw Open(call, "Slack did not answer in time.").Reason;
            throw last
                ?? new SlackException(PlatformFault.Unavailable, "", "Slack's limits leave no room at the moment.");
        }
    }

    /// <summary>The workspace's token as it is to be used now; one that ends soon is renewed first, if it can be.</summary>
    private async Task<AccessToken> FreshTokenAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        if (!workspace.EndsSoon(time.GetUtcNow()))
            return workspace.Token;
        try
        {
            await RenewAsync(workspace, workspace.Token, isOver: false, cancellationToken);
        }
        catch (SlackException error) when (error.Fault != PlatformFault.Removed)
        {
            // There is time left; until it is over the old one serves.
            Log.NotRenewed(log, workspace.Team, error.Message);
        }
        return workspace.Token;
    }

    private static async Task RenewAsync(
        Workspace workspace,
        AccessToken ended,
        bool isOver,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await workspace.RenewAsync(ended, isOver, cancellationToken);
        }
        catch (SlackException error) when (error.Fault == PlatformFault.Removed)
        {
            workspace.Die(error.Code);
            throw;
        }
    }

    private async Task<(T? Answer, Failure? Failure)> TryAsync<T>(
        ApiCall call,
        string token,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
        where T : Answer
    {
        using var limit = new CancellationTokenSource(times.TryFor, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, $"{_base}/{call.Method.Name}");
            if (token.Length > 0)
                message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            message.Content = new FormUrlEncodedContent(
                call.Fields.Where(field => field.Value is not null)
                    .Select(field => KeyValuePair.Create(field.Name, field.Value!))
            );
            using var response = await _http.SendAsync(message, both.Token);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                return (null, Limited(call, WaitOf(response)));
            var body = await BodyAsync(response, both.Token);
            if (Read(response, body, type) is not { } answer)
                return (null, Unreadable(call, (int)response.StatusCode));
            call.Workspace?.LearnScopes(Header(response, "x-oauth-scopes"));
            return answer.Ok ? (answer, null) : (null, Refused(call, answer));
        }
        catch (HttpRequestException error)
        {
            // A connection that never stood carried nothing; any other break leaves the outcome open.
            var neverSent =
                error.HttpRequestError
                is HttpRequestError.ConnectionError
                    or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError;
            return neverSent
                ? (null, new Failure(new(PlatformFault.Unavailable, "", "Slack cannot be reached."), MayRepeat: true))
                : (null, Open(call, "The connection to Slack broke."));
        }
        catch (Exception error)
            when (error is IOException
                || error is OperationCanceledException && !cancellationToken.IsCancellationRequested
            )
        {
            return (null, Open(call, "Slack did not answer in time."));
        }
    }

    private static Failure Open(ApiCall call, string message, string code = "") =>
        new(new(PlatformFault.OutcomeUnknown, code, message), call.Method.IsRepeatable);

    private static Failure Unreadable(ApiCall call, int status) =>
        status < 500 && status >= 400
            ? new Failure(new(PlatformFault.Rejected, "", $"Slack answered {status}."), MayRepeat: false)
            : Open(call, $"Slack answered {status} with something nobody can read.");

    private Failure Limited(ApiCall call, TimeSpan wait)
    {
        Log.Limited(log, call.Method.Name, wait.TotalSeconds);
        return new(
            new(PlatformFault.Unavailable, "ratelimited", "Slack's limits leave no room at the moment."),
            MayRepeat: false,
            wait
        );
    }

    private Failure Refused(ApiCall call, Answer answer)
    {
        var code = answer.Error ?? "unknown_error";
        if (ErrorCodes.WaitFor(code) is { Ticks: > 0 } wait)
            return Limited(call, wait);
        if (ErrorCodes.IsOpen(code))
            return Open(call, $"Slack answered {code}.", code);
        var fault = ErrorCodes.Fault(code);
        var isToBeRenewed = code == ErrorCodes.Expired && call.Workspace is { Rotates: true };
        if (!isToBeRenewed)
            Log.Refused(log, call.Method.Name, code, answer.Needed ?? "", Pointers(answer));
        if (fault == PlatformFault.Removed && !isToBeRenewed)
            call.Workspace?.Die(code);
        return new Failure(
            new(fault, code, $"Slack refused {call.Method.Name}: {code}.") { Needed = answer.Needed },
            MayRepeat: false
        );
    }

    /// <summary>Throws where it is larger than anything Slack answers.</summary>
    private static async Task<byte[]> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    /// <summary>Where in a request something was wrong; the sentences around may quote what was sent: members' words.</summary>
    private static string Pointers(Answer answer) =>
        string.Join(
            ' ',
            (answer.ResponseMetadata?.Messages ?? [])
                .Select(message =>
                    message[Math.Max(0, message.LastIndexOf("[json-pointer:", StringComparison.Ordinal))..]
                )
                .Where(pointer => pointer.StartsWith("[json-pointer:", StringComparison.Ordinal))
        );

    private static T? Read<T>(HttpResponseMessage response, byte[] body, JsonTypeInfo<T> type)
        where T : Answer
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/json")
            return null;
        try
        {
            var answer = JsonSerializer.Deserialize(body, type);
            // A status of failure with a body of success says nothing.
            return answer is { Ok: true } && !response.IsSuccessStatusCode ? null : answer;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TimeSpan WaitOf(HttpResponseMessage response) =>
        TimeSpan.FromSeconds(
            Math.Clamp(double.TryParse(Header(response, "Retry-After"), out var seconds) ? seconds : 3, 0.05, 3600)
        );

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private sealed record Failure(SlackException Reason, bool MayRepeat, TimeSpan Wait = default);
}
