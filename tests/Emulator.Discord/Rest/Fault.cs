namespace Emulator.Discord.Rest;

/// <summary>Something that goes wrong with the next requests to a route.</summary>
/// <param name="Route">A part of the method and template, such as <c>POST /channels/{channel_id}/messages</c>.</param>
/// <param name="Times">For how many requests.</param>
public sealed record Fault(string Route, FaultKind Kind, int Times = 1)
{
    public int Status { get; init; } = 500;

    /// <summary>Whether what was asked is done before the fault strikes.</summary>
    public bool AfterExecution { get; init; }

    /// <summary>For limits: how long to wait, in seconds.</summary>
    public double RetryAfter { get; init; } = 1;

    /// <summary>For limits: <c>user</c>, <c>shared</c> or <c>global</c>.</summary>
    public string Scope { get; init; } = "user";

    /// <summary>For refusals: Discord's number.</summary>
    public int Code { get; init; }
}
