using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.Requests;

/// <summary>
/// Lets Slack's requests in and nobody else's. Nothing is parsed before the signature over the raw body was found good, and
/// no more than a fixed size is read, of a fixed number of requests at once, for no longer than Slack itself would wait.
/// </summary>
internal sealed class RequestDoor(
    SlackOptions options,
    SignatureCheck signatures,
    TimeProvider time,
    ILogger<RequestDoor> log
)
{
    /// <summary>How many requests may be half there at once.</summary>
    public const int MostAtOnce = 256;

    private const int LargestRequest = 1024 * 1024;
    private const int LargestCheck = 4096;
    private static readonly TimeSpan ReadFor = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _places = new(MostAtOnce);

    /// <summary>The body of a request of Slack's; <see langword="null"/> where it has been answered already.</summary>
    public async Task<byte[]?> AdmitAsync(HttpContext context)
    {
        if (options.Transport != SlackTransport.Http)
            return Refuse(context, StatusCodes.Status404NotFound, "transport");
        string? signature = context.Request.Headers["X-Slack-Signature"];
        string? timestamp = context.Request.Headers["X-Slack-Request-Timestamp"];
        var isSigned = signatures.CouldBe(signature, timestamp);
        if (!isSigned && (signature is not null || context.Request.ContentLength is null or > LargestCheck))
            return Refuse(context, StatusCodes.Status401Unauthorized, "headers");
        if (await ReadAsync(context, isSigned ? LargestRequest : LargestCheck) is not { } body)
            return null;
        if (isSigned)
            return signatures.IsSlacks(signature!, timestamp!, body)
                ? body
                : Refuse(context, StatusCodes.Status401Unauthorized, "signature");
        // Slack looks at our certificate with a request it does not sign; it gets a greeting and nothing happens (§5.2).
        return IsCertificateCheck(context, body)
            ? Refuse(context, StatusCodes.Status200OK, "ssl_check")
            : Refuse(context, StatusCodes.Status401Unauthorized, "headers");
    }

    private static bool IsCertificateCheck(HttpContext context, byte[] body) =>
        context.Request.HasFormContentType
        && Microsoft
            .AspNetCore.WebUtilities.QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(body))
            .TryGetValue("ssl_check", out var check)
        && check == "1";

    private async Task<byte[]?> ReadAsync(HttpContext context, int largest)
    {
        if (context.Request.ContentLength > largest)
            return Refuse(context, StatusCodes.Status413PayloadTooLarge, "size");
        if (!await _places.WaitAsync(TimeSpan.Zero, context.RequestAborted))
            return Refuse(context, StatusCodes.Status503ServiceUnavailable, "crowded");
        using var patience = new CancellationTokenSource(ReadFor, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, patience.Token);
        try
        {
            return await ReadAsync(context, largest, both.Token)
                ?? Refuse(context, StatusCodes.Status413PayloadTooLarge, "size");
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return Refuse(context, StatusCodes.Status408RequestTimeout, "slow");
        }
        finally
        {
            _places.Release();
        }
    }

    private static async Task<byte[]?> ReadAsync(HttpContext context, int largest, CancellationToken cancellationToken)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var count = await context.Request.Body.ReadAsync(buffer, cancellationToken);
            if (count == 0)
                return body.ToArray();
            if (body.Length + count > largest)
                return null;
            await body.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }
    }

    private byte[]? Refuse(HttpContext context, int status, string reason)
    {
        Log.RequestRefused(log, reason);
        context.Response.StatusCode = status;
        return null;
    }
}
