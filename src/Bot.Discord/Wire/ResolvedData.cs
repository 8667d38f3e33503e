namespace Bot.Discord.Wire;

/// <summary>What an interaction is about, by id; the words of a menu's message and the files of a form come with it (§4.5).</summary>
internal sealed record ResolvedData
{
    public IReadOnlyDictionary<string, Message>? Messages { get; init; }

    /// <summary>Files that came with a form.</summary>
    public IReadOnlyDictionary<string, Attachment>? Attachments { get; init; }
}
