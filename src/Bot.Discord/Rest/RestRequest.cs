using Bot.Chat.Replies;

namespace Bot.Discord.Rest;

/// <summary>One thing asked of Discord, with what must be known to ask it politely and, where it is safe, again.</summary>
/// <param name="Template">The path with names in place of ids; requests of one template share their limits (§3.4).</param>
/// <param name="Path">Below the base address, without a slash before it.</param>
internal sealed record RestRequest(HttpMethod Method, string Template, string Path)
{
    /// <summary>The channel, server or web hook that limits are counted for.</summary>
    public string Resource { get; init; } = "";

    public byte[]? Json { get; init; }

    public IReadOnlyList<ReplyFile> Files { get; init; } = [];

    /// <summary>Whether the bot's token goes with it; interaction routes have theirs in the path.</summary>
    public bool IsAuthorized { get; init; } = true;

    /// <summary>Whether it counts towards the 50 requests a second; interaction routes do not.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>Whether limits are kept for its resource; the first answers to interactions have none.</summary>
    public bool HasBucket { get; init; } = true;

    /// <summary>Whether asking twice does no more than asking once.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>How long one try may take.</summary>
    public TimeSpan TryFor { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long all tries and all waiting may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Never the path: it may hold an interaction's token.</summary>
    public override string ToString() => $"{Method} {Template}";
}
