using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Bot.Local.Web.Serving;

/// <summary>A file of the page, carried inside the program: plain, compressed, and under a tag that changes with it.</summary>
internal sealed class Asset
{
    private readonly byte[] _plain;
    private readonly byte[] _zipped;
    private readonly string _contentType;
    private readonly string _tag;

    private Asset(byte[] plain, string contentType)
    {
        _plain = plain;
        _contentType = contentType;
        _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 8))}\"";
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.SmallestSize))
            zip.Write(plain);
        _zipped = zipped.ToArray();
    }

    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, Asset> LoadAll()
    {
        var assembly = typeof(Asset).Assembly;
        var assets = new Dictionary<string, Asset>();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            assets[name] = new Asset(content.ToArray(), TypeOf(name));
        }
        return assets;
    }

    public async Task SendAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.ETag = _tag;
        headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(_tag, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = _contentType;
        var isZipped = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        if (isZipped)
            headers.ContentEncoding = "gzip";
        await context.Response.Body.WriteAsync(isZipped ? _zipped : _plain, context.RequestAborted);
    }

    private static string TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
}
