namespace Bot.Chat.Platforms;

/// <summary>Why a platform did not do what it was asked, by what can be done about it.</summary>
public enum PlatformFault
{
    /// <summary>Not carried out; trying again later may help.</summary>
    Unavailable,

    /// <summary>Nobody knows whether it was carried out; look before trying again.</summary>
    OutcomeUnknown,

    /// <summary>Somebody must give the bot a right first.</summary>
    MissingPermission,

    /// <summary>The room, thread, message or member is gone.</summary>
    Gone,

    /// <summary>The bot is no longer in the group, or its token is dead.</summary>
    Removed,

    /// <summary>The platform did not accept what was sent: a bug of ours.</summary>
    Rejected,
}
