namespace Bot.Local.Web.Talking;

/// <summary>What a message of the talk is.</summary>
internal enum SaidKind
{
    /// <summary>A member's own words.</summary>
    Words,

    /// <summary>An answer, or a post of the bot's own accord.</summary>
    Reply,

    /// <summary>An answer is on its way.</summary>
    Working,
}
