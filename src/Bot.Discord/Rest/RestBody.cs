using System.Globalization;
using System.Net.Http.Headers;
using Bot.Chat.Replies;

namespace Bot.Discord.Rest;

/// <summary>Makes request bodies: JSON, or JSON with files beside it (§7.4).</summary>
internal static class RestBody
{
    public static HttpContent? Of(byte[]? json, IReadOnlyList<ReplyFile> files)
    {
        if (json is null)
            return null;
        var payload = new ByteArrayContent(json);
        payload.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (files.Count == 0)
            return payload;
        var form = new MultipartFormDataContent { { payload, "\"payload_json\"" } };
        foreach (var (index, file) in files.Index())
        {
            var part = new ReadOnlyMemoryContent(file.Content);
            part.Headers.ContentType = MediaTypeHeaderValue.TryParse(file.ContentType, out var type)
                ? type
                : new MediaTypeHeaderValue("application/octet-stream");
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
            {
                Name = $"\"files[{index.ToString(CultureInfo.InvariantCulture)}]\"",
                FileName = $"\"{SafeName(file.Name)}\"",
            };
            form.Add(part);
        }
        return form;
    }

    /// <summary>A name that needs no quoting anywhere, and that components can refer to.</summary>
    public static string SafeName(string name)
    {
        var safe = string.Concat(
            name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_')
        );
        return safe.TrimStart('.') is { Length: > 0 } kept ? kept : "file";
    }
}
