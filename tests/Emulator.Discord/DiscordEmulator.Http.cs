using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Emulator.Discord.World;
using Microsoft.AspNetCore.WebUtilities;
using NSec.Cryptography;

namespace Emulator.Discord;

/// <content>Interactions delivered as signed requests (§6).</content>
public sealed partial class DiscordEmulator
{
    private static readonly SocketsHttpHandler Sender = new() { AllowAutoRedirect = false };

    private readonly Key _key = Key.Create(SignatureAlgorithm.Ed25519);

    /// <summary>The bot's address for interactions; where it is set they no longer come over the gateway.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>For <c>Discord__PublicKey</c>.</summary>
    public string PublicKey => Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    public string Sign(string timestamp, ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(
            SignatureAlgorithm.Ed25519.Sign(_key, [.. Encoding.ASCII.GetBytes(timestamp), .. body])
        );

    /// <summary>The true time, as requests are stamped with it.</summary>
    public string Timestamp() => (Clock.GetUtcNow() - Clock.Skew).ToUnixTimeSeconds().ToString();

    /// <summary>Sends a request to the bot's address, signed well or not.</summary>
    public async Task<HttpResponseMessage> SendSignedAsync(byte[] body, string? signature, string? timestamp)
    {
        using var http = new HttpMessageInvoker(Sender, disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (signature is not null)
            request.Headers.TryAddWithoutValidation("X-Signature-Ed25519", signature);
        if (timestamp is not null)
            request.Headers.TryAddWithoutValidation("X-Signature-Timestamp", timestamp);
        return await http.SendAsync(request, CancellationToken.None);
    }

    /// <summary>A PING, signed; what came back.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PingAsync()
    {
        var body = Encoding.UTF8.GetBytes(
            $$"""{"id":"{{NewId()}}","application_id":"{{Application}}","type":1,"token":"x","version":1}"""
        );
        var timestamp = Timestamp();
        using var response = await SendSignedAsync(body, Sign(timestamp, body), timestamp);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task DeliverAsync(EmulatedInteraction asked)
    {
        var body = Encoding.UTF8.GetBytes(asked.Json.ToJsonString());
        var timestamp = Timestamp();
        CheckByTypes("interaction", "interactions", JsonSerializer.SerializeToElement(asked.Json), isStrict: false);
        try
        {
            using var response = await SendSignedAsync(body, Sign(timestamp, body), timestamp);
            if (response.StatusCode != HttpStatusCode.OK)
                return;
            var (answer, files) = await ReadAnswerAsync(response);
            _ledger.Count("HTTP answers");
            var described = Checks.OpenApi.Instance?.Request(
                "POST",
                "/interactions/{interaction_id}/{interaction_token}/callback",
                answer,
                isStrict: true,
                _ledger
            );
            CheckByTypes("interaction answer", "HTTP answers", answer, isStrict: true);
            if ((described ?? CallbackFault(answer, files.Count)) is { } fault)
                _ledger.Break("HTTP answer", fault);
            lock (_state)
            {
                var (status, error) = Accept(asked, answer, files);
                if (status != 204)
                    asked.Refusals.Enqueue(error!["code"]!.GetValue<int>());
            }
        }
        catch (HttpRequestException) { }
    }

    private void CheckByTypes(string name, string kind, JsonElement value, bool isStrict)
    {
        if (_types.Fault(name, kind, value, isStrict, _ledger) is { } fault)
            _ledger.Break("types", $"{name}: {fault}");
    }

    private static async Task<(JsonElement, Dictionary<string, byte[]>)> ReadAnswerAsync(HttpResponseMessage response)
    {
        var files = new Dictionary<string, byte[]>();
        var type = response.Content.Headers.ContentType!;
        var bytes = await response.Content.ReadAsByteArrayAsync();
        if (type.MediaType == "application/json")
            return (JsonDocument.Parse(bytes).RootElement, files);
        var boundary = type.Parameters.First(one => one.Name == "boundary").Value!.Trim('"');
        var reader = new MultipartReader(boundary, new MemoryStream(bytes));
        JsonElement payload = default;
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var part = new MemoryStream();
            await section.Body.CopyToAsync(part);
            var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition!);
            if (disposition.Name?.Trim('"') == "payload_json")
                payload = JsonDocument.Parse(part.ToArray()).RootElement;
            else
                files[disposition.FileName!.Trim('"')] = part.ToArray();
        }
        return (payload, files);
    }
}
