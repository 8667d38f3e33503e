namespace Bot.Slack.SocketMode;

/// <summary>Why a connection needs a replacement (§4.3).</summary>
internal enum SocketEnd
{
    /// <summary>It is gone already.</summary>
    Closed,

    /// <summary>Slack renews it: a replacement first, then it may go.</summary>
    Refresh,

    /// <summary>The app has more connections than Slack allows.</summary>
    TooMany,

    /// <summary>Socket Mode was switched off.</summary>
    Disabled,
}
