namespace Emulator.Slack.WebApi;

/// <summary>What can go wrong with a call.</summary>
public enum FaultKind
{
    /// <summary><c>ok: false</c> with a code.</summary>
    Error,

    /// <summary>Another status and a page in place of JSON.</summary>
    Html,

    /// <summary>A limit is reached: 429 with <c>Retry-After</c>.</summary>
    Limit,

    /// <summary>No answer ever comes.</summary>
    Hang,

    /// <summary>The connection breaks.</summary>
    Reset,
}
