using System.Text.Json;

namespace Emulator.Discord.Rest;

/// <summary>A request that was received, and how it was answered.</summary>
public sealed record RestCall(string Method, string Template, IReadOnlyDictionary<string, string> Ids, JsonElement Body)
{
    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>();
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();
    public TimeSpan At { get; init; }
    public int Status { get; set; }

    /// <summary>Whether it did what it asked, whatever the answer was.</summary>
    public bool WasExecuted { get; set; }

    public string Route => $"{Method} {Template}";
}
