namespace Bot.Discord.Gateway;

/// <summary>An event on its way from the receive loop to its handler.</summary>
/// <param name="Lane">Events of one lane are begun in the order they came; <see langword="null"/> waits for nothing.</param>
/// <param name="ReceivedAt">By the monotonic clock.</param>
/// <param name="Content">The wire record.</param>
internal sealed record GatewayEvent(string Name, long Sequence, string? Lane, long ReceivedAt, object Content)
{
    /// <summary>Whether it was missed and is delivered because the session was taken up again (§2.7).</summary>
    public bool IsReplay { get; init; }

    /// <summary>Which session's number it bears, by <see cref="Gateway.Progress.Epoch"/>.</summary>
    public int Epoch { get; init; }

    /// <summary>Where the event is reported done.</summary>
    public required Progress Progress { get; init; }
}
