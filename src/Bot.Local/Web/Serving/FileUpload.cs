using System.Text;
using System.Text.Json;
using Bot.Chat.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Local.Web.Serving;

/// <summary>
/// A write with one file behind it: what a page sends with any write stands in a header, and the file is the request's body.
/// The body is streamed to whoever opens the file and has a limit of its own; nothing is kept of it here.
/// </summary>
internal static class FileUpload
{
    /// <summary>The form's words, in the encoding of an address's part.</summary>
    public const string Header = "X-Study-Form";

    private const long Most = 33L << 20;

    /// <summary><see langword="null"/> for a request that the page would not send.</summary>
    public static Task<WriteRequest?> ReadAsync(HttpContext context)
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (limit is { IsReadOnly: false })
            limit.MaxRequestBodySize = Most;
        try
        {
            var form = Uri.UnescapeDataString(context.Request.Headers[Header].ToString());
            return Task.FromResult(
                context.Request.ContentLength is > 0
                    ? JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(form), WireJson.Default.WriteRequest)
                    : null
            );
        }
        catch (JsonException)
        {
            return Task.FromResult<WriteRequest?>(null);
        }
    }

    public static IReadOnlyDictionary<string, ReceivedFile> Of(HttpContext context, WriteRequest sent) =>
        new Dictionary<string, ReceivedFile>
        {
            [sent.FileField ?? "file"] = new ReceivedFile(
                Path.GetFileName(sent.FileName ?? "") is { Length: > 0 } name ? name : "file",
                context.Request.ContentLength ?? 0,
                _ => Task.FromResult(context.Request.Body)
            ),
        };
}
