using System.Text.Json;

namespace Emulator.Discord.Gateway;

/// <summary>Something that happened on the gateway: <c>connect</c>, <c>identify</c>, <c>resume</c>, <c>heartbeat</c>, <c>close</c>.</summary>
public sealed record GatewayNote(string What, TimeSpan At, bool IsAtResumeHost)
{
    public JsonElement Data { get; init; }
    public int? Code { get; init; }
}
