using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Chat.Platforms;
using Bot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Rest;

/// <summary>
/// Sends requests within Discord's limits, waits where it is told to and repeats what is safe to repeat (§3). Throws
/// <see cref="DiscordException"/> for everything else. Safe for any number of threads.
/// </summary>
internal sealed partial class RestClient(
    HttpMessageHandler handler,
    DiscordOptions options,
    DiscordHealth health,
    TimeProvider time,
    ILogger<RestClient> log
) : IDisposable
{
    private const int MostTries = 5;
    private const int MostWaits = 50;
    private const long LargestBody = 16 * 1024 * 1024;
    private const string UserAgent = "DiscordBot (https://example.org/reading-bot, 1.0)";
    private static readonly TimeSpan CloudflarePause = TimeSpan.FromMinutes(2);

    private readonly HttpMessageInvoker _http = new(handler, disposeHandler: true);
    private readonly RateLimits _limits = new(time);
    private readonly string _base = options.ApiBaseUrl.TrimEnd('/');

    public InvalidRequests Invalid { get; } = new(time);

    /// <summary>How far our clock went before Discord's by its last answer; <see langword="null"/> before there was one.</summary>
    public TimeSpan? Skew { get; private set; }

    public async Task<RestAnswer> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(request.Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        DiscordException? last = null;
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                ThrowIfClosed(request, last);
                var (answer, failure) = await TryAsync(request, cancellationToken, both.Token);
                if (answer is not null)
                    return answer;
                last = Weightier(request, last, failure!.Reason);
                if (!failure.MayRepeat || attempt >= (failure.Wait == TimeSpan.Zero ? MostTries : MostWaits))
                    throw last;
                // Where the limits know of the wait, the next try waits its turn there.
                var wait =
                    failure.Wait == TimeSpan.Zero ? RestBackoff.After(attempt, request.Patience)
                    : request.HasBucket ? TimeSpan.Zero
                    : failure.Wait;
                Log.Repeating(log, request.ToString(), attempt, last.Message);
                await Task.Delay(wait, time, both.Token);
            }
        }
        catch (OperationCanceledException)
            when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw last
                ?? new DiscordException(PlatformFault.Unavailable, "Discord's limits leave no room at the moment.");
        }
    }

    public void Dispose() => _http.Dispose();

    private void ThrowIfClosed(RestRequest request, DiscordException? last)
    {
        try
        {
            Invalid.ThrowIfClosed(request);
        }
        catch (DiscordException closed)
        {
            throw Weightier(request, last, closed);
        }
    }

    /// <summary>
    /// A try that may have arrived is not undone by a later one that surely did not, nor what it may have made by a later
    /// refusal of another place or right; a rejection tells of the thing itself.
    /// </summary>
    private static DiscordException Weightier(RestRequest request, DiscordException? before, DiscordException now) =>
        before is { Fault: PlatformFault.OutcomeUnknown }
        && (
            now.Fault == PlatformFault.Unavailable
            || request.Method == HttpMethod.Post && now.Fault != PlatformFault.Rejected
        )
            ? before
            : now;

    /// <param name="patient">Cancelled with <paramref name="cancellationToken"/>, and when patience is over.</param>
    private async Task<(RestAnswer? Answer, Failure? Failure)> TryAsync(
        RestRequest request,
        CancellationToken cancellationToken,
        CancellationToken patient
    )
    {
        using var pass = await _limits.EnterAsync(request, patient);
        using var limit = new CancellationTokenSource(request.TryFor, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patient, limit.Token);
        try
        {
            using var message = Message(request);
            using var response = await _http.SendAsync(message, both.Token);
            await response.Content.LoadIntoBufferAsync(LargestBody, both.Token);
            var body = await response.Content.ReadAsByteArrayAsync(both.Token);
            Skew = response.Headers.Date is { } date ? time.GetUtcNow() - date : Skew;
            _limits.Learn(request, pass, response.Headers);
            return response.IsSuccessStatusCode
                ? (new RestAnswer(response.StatusCode, body, response.Headers.Date), null)
                : (null, Refused(request, response, body));
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
                ? (null, new Failure(new(PlatformFault.Unavailable, "Discord cannot be reached."), MayRepeat: true))
                : (null, Open(request, "The connection to Discord broke."));
        }
        catch (Exception error)
            when (error is IOException
                || error is OperationCanceledException && !cancellationToken.IsCancellationRequested
            )
        {
            return (null, Open(request, "Discord did not answer in time."));
        }
    }

    private static Failure Open(RestRequest request, string message, int status = 0) =>
        new(new(PlatformFault.OutcomeUnknown, message) { Status = status }, request.IsRepeatable);

    private Failure Refused(RestRequest request, HttpResponseMessage response, byte[] body)
    {
        var status = (int)response.StatusCode;
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return Limited(request, response, body);
        var error = ReadError(response, body);
        if (error is null && response.StatusCode == HttpStatusCode.Forbidden)
        {
            Invalid.Add();
            return Blocked(status);
        }
        if (status >= 500)
            return Open(request, $"Discord answered {status}.", status);
        if (status is 401 or 403)
            Invalid.Add();
        var code = error?.Code ?? 0;
        if (status == 401 && request.IsAuthorized)
        {
            Invalid.TokenIsDead();
            health.TokenIsDead();
            Log.TokenDead(log);
        }
        Log.Refused(log, request.ToString(), status, code, Reason(error));
        return new Failure(
            new(
                ErrorCode.Fault(status, code),
                $"Discord refused: {error?.Message ?? status.ToString()} ({status}/{code})."
            )
            {
                Status = status,
                Code = code,
            },
            MayRepeat: false
        );
    }

    /// <summary>A 429 was not carried out, so anything may be sent again once the wait is over.</summary>
    private Failure Limited(RestRequest request, HttpResponseMessage response, byte[] body)
    {
        var limited = ReadJson(response, body, DiscordJson.Default.RateLimited);
        var scope = RateLimits.Text(response.Headers, "X-RateLimit-Scope");
        if (scope != "shared")
            Invalid.Add();
        if (limited is null || scope is null && RateLimits.Text(response.Headers, "X-RateLimit-Limit") is null)
            return Blocked(429);
        if (limited.Code == ErrorCode.TooManyOldEdits)
        {
            // No pause helps: a message older than an hour has been changed as often as it may be.
            var tooOld = new DiscordException(PlatformFault.Gone, "Discord lets this old message be changed no more.")
            {
                Status = 429,
                Code = ErrorCode.TooManyOldEdits,
            };
            return new Failure(tooOld, MayRepeat: false);
        }
        var seconds = Math.Max(limited.RetryAfter, RateLimits.Number(response.Headers, "Retry-After") ?? 0);
        var wait = TimeSpan.FromSeconds(Math.Clamp(seconds, 0.05, RateLimits.Longest));
        var isGlobal = limited.Global || scope == "global";
        Log.Limited(log, request.ToString(), isGlobal ? "global" : scope ?? "user", wait.TotalSeconds);
        if (isGlobal)
            _limits.Global.Pause(wait, all: false);
        // What is not held by the global limit waits by itself, or it would come back at once.
        if (!isGlobal || !request.IsCounted)
            _limits.Pause(request, wait);
        var reason = new DiscordException(PlatformFault.Unavailable, "Discord's limits leave no room at the moment.")
        {
            Status = 429,
            Code = limited.Code ?? 0,
        };
        return new Failure(reason, MayRepeat: wait < request.Patience, wait);
    }

    /// <summary>Cloudflare stands before Discord and speaks HTML: whoever goes on knocking is shut out for longer (§3.4).</summary>
    private Failure Blocked(int status)
    {
        Log.Blocked(log, status);
        health.ShutFor(CloudflarePause);
        _limits.Global.Pause(CloudflarePause, all: true);
        var reason = new DiscordException(PlatformFault.Unavailable, "Discord's front door is shut; pausing.")
        {
            Status = status,
        };
        return new Failure(reason, MayRepeat: false);
    }

    private static ErrorBody? ReadError(HttpResponseMessage response, byte[] body) =>
        ReadJson(response, body, DiscordJson.Default.ErrorBody);

    private static T? ReadJson<T>(
        HttpResponseMessage response,
        byte[] body,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type
    )
        where T : class
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/json")
            return null;
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The errors mirror the request's structure and name fields and rules, but may quote what was sent: members' words.
    private static string Reason(ErrorBody? error) => error?.Message ?? "no reason given";

    private HttpRequestMessage Message(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Method, $"{_base}/{request.Path}");
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (request.IsAuthorized)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", options.Token);
        message.Content = RestBody.Of(request.Json, request.Files);
        return message;
    }

    private sealed record Failure(DiscordException Reason, bool MayRepeat, TimeSpan Wait = default);
}
