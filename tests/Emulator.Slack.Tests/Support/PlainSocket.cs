using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Emulator.Slack.Tests.Support;

/// <summary>A connection of Socket Mode that does nothing by itself.</summary>
internal sealed class PlainSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    /// <summary>Asks for an address and connects to it.</summary>
    public static async Task<PlainSocket> ConnectAsync(SlackEmulator slack)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", SlackEmulator.AppToken);
        using var answer = await http.PostAsync(
            $"{slack.ApiBaseUrl}apps.connections.open",
            null,
            TestContext.Current.CancellationToken
        );
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return await ConnectAsync(json["url"]!.GetValue<string>());
    }

    public static async Task<PlainSocket> ConnectAsync(string url)
    {
        var socket = new PlainSocket { Url = url };
        await socket._socket.ConnectAsync(new Uri(url), TestContext.Current.CancellationToken);
        return socket;
    }

    public string Url { get; private init; } = "";

    /// <summary>The next frame, within a while; <see langword="null"/> where none comes.</summary>
    public async Task<JsonElement?> HearAsync(int milliseconds = 5000)
    {
        var buffer = new byte[64 * 1024];
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System);
        try
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            return part.MessageType == WebSocketMessageType.Close
                ? null
                : JsonDocument.Parse(buffer.AsMemory(0, part.Count)).RootElement;
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            return null;
        }
    }

    public async Task AcknowledgeAsync(JsonElement envelope) =>
        await _socket.SendAsync(
            Encoding.UTF8.GetBytes($$"""{"envelope_id":"{{envelope.GetProperty("envelope_id").GetString()}}"}"""),
            WebSocketMessageType.Text,
            endOfMessage: true,
            TestContext.Current.CancellationToken
        );

    public void Dispose() => _socket.Dispose();
}
