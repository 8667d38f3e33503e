namespace Emulator.Slack.WebApi;

/// <summary>Something that goes wrong with the next calls of a method.</summary>
/// <param name="Method">Its name, <c>response_url</c> or <c>upload</c>; <c>*</c> for any.</param>
/// <param name="Times">For how many calls.</param>
public sealed record Fault(string Method, FaultKind Kind, int Times = 1)
{
    /// <summary>For <see cref="FaultKind.Error"/>: Slack's code.</summary>
    public string Code { get; init; } = "internal_error";

    /// <summary>For <c>missing_scope</c>: the scope.</summary>
    public string? Needed { get; init; }

    /// <summary>For <see cref="FaultKind.Html"/>: the status.</summary>
    public int Status { get; init; } = 503;

    /// <summary>For limits: how long to wait, in seconds.</summary>
    public int RetryAfter { get; init; } = 1;

    /// <summary>Whether what was asked is done before the fault strikes: done, but the answer is lost.</summary>
    public bool AfterExecution { get; init; }

    /// <summary>The calls it strikes; all of the method's if <see langword="null"/>.</summary>
    public Func<ApiCall, bool>? When { get; init; }
}
