using System.Text.Json;

namespace Bot.Discord.Gateway;

/// <summary>One frame from the gateway (§2.2). Owns what it was parsed from.</summary>
internal sealed class Frame : IDisposable
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int Acknowledged = 11;

    private readonly JsonDocument _document;

    private Frame(JsonDocument document, int code)
    {
        _document = document;
        Code = code;
    }

    public int Code { get; }

    public long? Sequence =>
        _document.RootElement.TryGetProperty("s", out var s)
        && s.ValueKind == JsonValueKind.Number
        && s.TryGetInt64(out var sequence)
            ? sequence
            : null;

    public string? Event =>
        _document.RootElement.TryGetProperty("t", out var t) && t.ValueKind == JsonValueKind.String
            ? t.GetString()
            : null;

    /// <summary>What the frame carries; undefined where it carries nothing.</summary>
    public JsonElement Data => _document.RootElement.TryGetProperty("d", out var d) ? d : default;

    /// <summary>The frame, or <see langword="null"/> for something that is none.</summary>
    public static Frame? Read(ReadOnlyMemory<byte> bytes)
    {
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(bytes);
            if (
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("op", out var op)
                && op.TryGetInt32(out var code)
            )
                return new Frame(document, code);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException) { }
        document?.Dispose();
        return null;
    }

    public void Dispose() => _document.Dispose();
}
