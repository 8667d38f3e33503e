using Bot.Slack.Wire;

namespace Bot.Slack.Translate;

/// <summary>Something that came from Slack, the same whether by socket or by HTTP.</summary>
internal sealed record Happening
{
    public required HappeningKind Kind { get; init; }

    /// <summary>The workspace whose installation it is for.</summary>
    public required string Team { get; init; }

    public string User { get; init; } = "";

    /// <summary>For show.</summary>
    public string UserName { get; init; } = "";

    /// <summary>Where; <see langword="null"/> where Slack does not say.</summary>
    public string? Channel { get; init; }

    /// <summary>The <c>ts</c> of the thread's first message; <see langword="null"/> in the channel itself.</summary>
    public string? Thread { get; init; }

    /// <summary>Whether it happened in a conversation of two.</summary>
    public bool IsDirect { get; init; }

    /// <summary>By these it is recognised when it comes again; any of them is enough (§4.2).</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Whether Slack has sent it before, or may not have heard that it came: another process may have it too.</summary>
    public bool MayComeAgain { get; init; }

    /// <summary>What lets a form open, for three seconds and once.</summary>
    public string? Trigger { get; init; }

    /// <summary>The way back that needs no token; a secret.</summary>
    public Uri? ResponseUrl { get; init; }

    /// <summary>What was typed, in Slack's spelling.</summary>
    public string Text { get; init; } = "";

    /// <summary>A slash command's name, or a shortcut's.</summary>
    public string Name { get; init; } = "";

    /// <summary>The state of what was pressed or sent.</summary>
    public string State { get; init; } = "";

    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>The files of a form, by field.</summary>
    public IReadOnlyDictionary<string, SentFile> Files { get; init; } = new Dictionary<string, SentFile>();

    /// <summary>The message that was pressed.</summary>
    public PressedMessage? Pressed { get; init; }

    /// <summary>The message that a command was asked on.</summary>
    public SeenMessage? About { get; init; }

    /// <summary>When it happened, to the second; for what can be overtaken.</summary>
    public DateTimeOffset At { get; init; }

    // What was typed belongs into no log.
    public override string ToString() => Kind.ToString();
}
