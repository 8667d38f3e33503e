namespace Emulator.Slack.WebApi;

/// <summary>A method says no.</summary>
internal sealed class RefusedException(string error, params string[] messages) : Exception(error)
{
    public string Error { get; } = error;

    public IReadOnlyList<string> Messages { get; } = messages;

    public string? Needed { get; init; }

    public string? Provided { get; init; }
}
