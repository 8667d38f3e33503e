using Bot.Chat.Replies;

namespace Bot.Study.Help;

/// <summary>Something people come to do, and the commands for it by their first word, the likeliest first.</summary>
internal sealed record HelpTask(Phrase Title, IReadOnlyList<string> Commands)
{
    /// <summary>Commands of no task stand at the end of the help.</summary>
    public static readonly IReadOnlyList<HelpTask> All =
    [
        new("Find the words", ["quote", "passage", "check", "endnote", "timeline", "concordance", "names", "outline"]),
        new("Read along", ["catchup", "daily"]),
        new("Talk about it", ["ask", "hand", "discuss"]),
    ];
}
