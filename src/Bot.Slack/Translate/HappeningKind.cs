namespace Bot.Slack.Translate;

/// <summary>What came from Slack, by what becomes of it.</summary>
internal enum HappeningKind
{
    /// <summary>A slash command.</summary>
    Command,

    /// <summary>The bot was mentioned in a channel or thread.</summary>
    Mention,

    /// <summary>A message in the conversation with the bot.</summary>
    Direct,

    /// <summary>A press of a button.</summary>
    Press,

    /// <summary>A form was sent.</summary>
    Submission,

    /// <summary>A command asked on somebody's message.</summary>
    OnMessage,

    /// <summary>The Home tab was opened.</summary>
    Home,

    /// <summary>Somebody joined a channel; it may be the bot.</summary>
    Joined,

    /// <summary>The app was uninstalled, or its token taken back.</summary>
    Uninstalled,
}
