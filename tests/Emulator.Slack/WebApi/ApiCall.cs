using Emulator.Slack.World;

namespace Emulator.Slack.WebApi;

/// <summary>A call of the Web API, and how it was answered.</summary>
public sealed class ApiCall
{
    public required string Method { get; init; }
    public required JsonObject Arguments { get; init; }
    public required TimeSpan At { get; init; }

    /// <summary>Whether it came as a form, where everything is text.</summary>
    public bool IsForm { get; init; }

    /// <summary>Whose token it came with; <see langword="null"/> where that says nothing.</summary>
    public EmulatedWorkspace? Workspace { get; internal set; }

    public string? Token { get; internal set; }

    /// <summary>The credentials of HTTP Basic, as they came.</summary>
    internal string? Basic { get; set; }
    public int Status { get; internal set; }
    public string? Error { get; internal set; }

    /// <summary>Whether it did what it asked, whatever the answer was.</summary>
    public bool WasExecuted { get; internal set; }

    /// <summary>Whether a scripted fault struck it.</summary>
    public bool WasScripted { get; internal set; }

    /// <summary>An argument as text; <see langword="null"/> where it is missing or empty.</summary>
    public string? Text(string name) =>
        Arguments[name] switch
        {
            null => null,
            JsonValue value when value.TryGetValue<string>(out var text) => text.Length == 0 ? null : text,
            var other => other.ToJsonString(),
        };

    internal string Needed(string name) => Text(name) ?? throw new RefusedException("invalid_arguments");

    internal bool Flag(string name) => Text(name) is "true" or "1";

    internal int Number(string name, int otherwise) => int.TryParse(Text(name), out var number) ? number : otherwise;
}
