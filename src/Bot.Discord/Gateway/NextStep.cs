namespace Bot.Discord.Gateway;

/// <summary>What follows the end of a connection (§2.7, §2.8).</summary>
internal enum NextStep
{
    /// <summary>Take the session up again where it broke off.</summary>
    Resume,

    /// <summary>Begin a new session.</summary>
    Identify,

    /// <summary>Begin a new session after a random pause: Discord refused the last try.</summary>
    IdentifyLater,

    /// <summary>Stop, and tell a person: trying again would be refused again.</summary>
    Stop,
}
