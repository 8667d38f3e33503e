using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Emulator.Slack.World;

namespace Emulator.Slack;

/// <content>Deliveries as signed HTTP requests.</content>
public sealed partial class SlackEmulator
{
    private static readonly SocketsHttpHandler Sender = new() { AllowAutoRedirect = false };

    /// <summary>The app's server, without a path.</summary>
    public Uri? HooksUrl { get; set; }

    public string EventsPath { get; set; } = "/slack/events";

    public string CommandsPath { get; set; } = "/slack/commands";

    public string InteractionsPath { get; set; } = "/slack/interactions";

    /// <summary>What <c>X-Slack-Signature</c> is for a body that is sent at that time.</summary>
    public static string Sign(string timestamp, ReadOnlySpan<byte> body) =>
        "v0="
        + Convert.ToHexStringLower(
            HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(SigningSecret),
                (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]
            )
        );

    /// <summary>The true time, as requests are stamped with it.</summary>
    public string Timestamp() => TrueTime.ToUnixTimeSeconds().ToString();

    /// <summary>Sends a request to the app's server, signed well or not.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string path,
        byte[] body,
        string? signature,
        string? timestamp,
        string contentType = "application/json",
        IReadOnlyDictionary<string, string>? headers = null,
        CancellationToken cancellationToken = default
    )
    {
        using var http = new HttpMessageInvoker(Sender, disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(HooksUrl!, path));
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.UserAgent.ParseAdd("Slackbot/1.0");
        if (signature is not null)
            request.Headers.TryAddWithoutValidation("X-Slack-Signature", signature);
        if (timestamp is not null)
            request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", timestamp);
        foreach (var (name, value) in headers ?? new Dictionary<string, string>())
            request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request, cancellationToken);
    }

    /// <summary>Slack asks whether the address is the app's; gives the status and what came back.</summary>
    public async Task<(HttpStatusCode Status, string Body)> VerifyUrlAsync(string challenge, bool isSigned = true)
    {
        var body = new JsonObject
        {
            ["type"] = "url_verification",
            ["challenge"] = challenge,
            ["token"] = Verification,
        };
        return await SendSimplyAsync(
            EventsPath,
            Encoding.UTF8.GetBytes(body.ToJsonString()),
            "application/json",
            isSigned
        );
    }

    /// <summary>Slack looks at the certificate of the address; such requests are not signed.</summary>
    public async Task<(HttpStatusCode Status, string Body)> CheckSslAsync(string path) =>
        await SendSimplyAsync(
            path,
            Encoding.UTF8.GetBytes($"ssl_check=1&token={Verification}"),
            "application/x-www-form-urlencoded",
            isSigned: false
        );

    /// <summary>The path, the body and its kind of a gesture as a request.</summary>
    public (string Path, byte[] Body, string ContentType) Request(Gesture gesture)
    {
        const string form = "application/x-www-form-urlencoded";
        return gesture.Kind switch
        {
            GestureKind.Event => (
                EventsPath,
                Encoding.UTF8.GetBytes(gesture.Payload.ToJsonString()),
                "application/json"
            ),
            GestureKind.Slash => (CommandsPath, Form(gesture.Payload), form),
            _ => (InteractionsPath, Form(new JsonObject { ["payload"] = gesture.Payload.ToJsonString() }), form),
        };
    }

    private static byte[] Form(JsonObject fields) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                '&',
                fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value?.GetValue<string>() ?? "")}")
            )
        );

    private async Task<(HttpStatusCode, string)> SendSimplyAsync(
        string path,
        byte[] body,
        string contentType,
        bool isSigned
    )
    {
        var timestamp = isSigned ? Timestamp() : null;
        var signature = timestamp is null ? null : Sign(timestamp, body);
        using var response = await SendAsync(path, body, signature, timestamp, contentType);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Gives what went wrong, in the words of <c>X-Slack-Retry-Reason</c>.</summary>
    private async Task<string?> SendRequestAsync(Gesture gesture)
    {
        var (path, body, contentType) = Request(gesture);
        var timestamp = Timestamp();
        var headers = new Dictionary<string, string>();
        if (gesture.Attempt > 0)
        {
            headers["X-Slack-Retry-Num"] = gesture.Attempt.ToString();
            headers["X-Slack-Retry-Reason"] = gesture.RetryReason;
        }
        using var deadline = new CancellationTokenSource(AckTime, Clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, _life.Token);
        try
        {
            using var response = await SendAsync(
                path,
                body,
                Sign(timestamp, body),
                timestamp,
                contentType,
                headers,
                patience.Token
            );
            gesture.IsNotToBeRetried = response.Headers.Contains("X-Slack-No-Retry");
            if ((int)response.StatusCode is >= 300 and < 400)
                return "too_many_redirects";
            if (!response.IsSuccessStatusCode)
                return "http_error";
            var text = await response.Content.ReadAsStringAsync(patience.Token);
            _ledger.Count("HTTP acknowledgements");
            Acknowledged(gesture, Content(gesture, text, response.Content.Headers.ContentType?.MediaType));
            return null;
        }
        catch (OperationCanceledException)
        {
            _life.Token.ThrowIfCancellationRequested();
            return "http_timeout";
        }
        catch (HttpRequestException)
        {
            return "connection_failed";
        }
    }

    private JsonNode? Content(Gesture gesture, string text, string? mediaType)
    {
        if (text.Length == 0 || gesture.IsEvent)
            return null;
        if (mediaType != "application/json")
            return new JsonObject { ["text"] = text };
        try
        {
            return JsonNode.Parse(text) is JsonObject { Count: > 0 } content ? content : null;
        }
        catch (JsonException)
        {
            Break("HTTP acknowledgement", "is not the JSON it says it is");
            return null;
        }
    }
}
