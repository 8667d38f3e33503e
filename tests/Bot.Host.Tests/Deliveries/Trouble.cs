namespace Bot.Host.Tests.Deliveries;

/// <summary>What goes wrong on the way to a platform.</summary>
public enum Trouble
{
    None,

    /// <summary>The post arrives; no answer ever comes.</summary>
    SilenceAfterArrival,

    /// <summary>The post arrives; the answer is a server's error.</summary>
    ErrorAfterArrival,

    /// <summary>The post arrives; the connection breaks.</summary>
    BreakAfterArrival,

    /// <summary>The post does not arrive; the answer is a server's error.</summary>
    ErrorInstead,
}
