using Bot.Chat.Platforms;

namespace Bot.Chat.Replies;

/// <summary>Words inside a line. What they hold is text, never markup; a renderer escapes it.</summary>
public abstract record Inline
{
    private Inline() { }

    /// <summary>How many words of a text it quotes: what limits quotations counts these words too.</summary>
    public int Quoted { get; init; }

    public sealed record Text(Phrase Said) : Inline
    {
        public string Words => Said.ToString();
    }

    public sealed record Strong(Phrase Said) : Inline
    {
        public string Words => Said.ToString();
    }

    public sealed record Emphasis(Phrase Said) : Inline
    {
        public string Words => Said.ToString();
    }

    /// <summary>Something to type: a command, a word of the text. The same in every language.</summary>
    public sealed record Code(string Words) : Inline;

    /// <summary>A member's name; it never pings.</summary>
    public sealed record Person(MemberId Member, string Name) : Inline;

    /// <summary>A moment, shown in the reader's own zone where the platform can.</summary>
    public sealed record Moment(DateTimeOffset Time) : Inline;

    public sealed record Link(Phrase Said, Uri Address) : Inline
    {
        public string Words => Said.ToString();
    }
}
