using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Chat.Platforms;
using Bot.Slack.Wire;

namespace Bot.Slack.WebApi;

/// <content>Answers through a <c>response_url</c> (§6), which needs no token and works where the bot is not a member.</content>
internal sealed partial class SlackWeb
{
    /// <summary>
    /// Sends once, unless Slack says that it was not carried out or <paramref name="isRepeatable"/> says that twice is as
    /// good as once. What could not be over in time is not begun: Slack may ask for an hour's wait.
    /// </summary>
    public async Task RespondAsync(
        Uri address,
        WebhookMessage message,
        bool isRepeatable,
        CancellationToken cancellationToken
    )
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, SlackJson.Default.WebhookMessage);
        var began = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var (failure, wait) = await TryRespondAsync(address, body, cancellationToken);
            if (failure is null)
                return;
            var mayRepeat =
                failure.Fault == PlatformFault.Unavailable
                || failure.Fault == PlatformFault.OutcomeUnknown && isRepeatable;
            var isInTime = time.GetElapsedTime(began) + wait + times.TryFor <= times.Patience;
            if (!mayRepeat || !isInTime || attempt == MostTries)
                throw failure;
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private async Task<(SlackException? Failure, TimeSpan Wait)> TryRespondAsync(
        Uri address,
        byte[] body,
        CancellationToken cancellationToken
    )
    {
        var pause = TimeSpan.FromSeconds(1);
        using var limit = new CancellationTokenSource(times.TryFor, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, address);
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
            using var response = await _http.SendAsync(message, both.Token);
            if (response.IsSuccessStatusCode)
                return (null, pause);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                return (new(PlatformFault.Unavailable, "ratelimited", "Slack takes no answers now."), WaitOf(response));
            var answer = Read(response, await BodyAsync(response, both.Token), SlackJson.Default.Answer);
            var code = answer?.Error ?? "";
            Log.Refused(log, "response_url", code, "", answer is null ? "" : Pointers(answer));
            var fault =
                (int)response.StatusCode >= 500 ? PlatformFault.OutcomeUnknown
                : code.Length > 0 ? ErrorCodes.Fault(code)
                : PlatformFault.Gone;
            return (new(fault, code, $"Slack did not take the answer: {(int)response.StatusCode} {code}."), pause);
        }
        catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return (new(PlatformFault.Unavailable, "", "Slack cannot be reached."), pause);
        }
        catch (Exception error)
            when (error is HttpRequestException or IOException
                || error is OperationCanceledException && !cancellationToken.IsCancellationRequested
            )
        {
            return (new(PlatformFault.OutcomeUnknown, "", "Slack did not say whether it took the answer."), pause);
        }
    }
}
