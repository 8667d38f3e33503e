namespace Bot.Texts.Readers;

/// <summary>
/// What people decide about a paper before they accept it. What is <see langword="null"/> or empty stays as the reader
/// proposes it.
/// </summary>
public sealed record ImportChoices
{
    public static readonly ImportChoices None = new();

    /// <summary>How many paragraphs stand before the text proper.</summary>
    public int? Front { get; init; }

    /// <summary>How many paragraphs stand behind it, bodies of notes not counted.</summary>
    public int? Back { get; init; }

    /// <summary>Blocks that are headings, word for word.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Blocks that look like headings and are none, word for word.</summary>
    public IReadOnlyList<string> NoHeadings { get; init; } = [];

    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Language { get; init; }

    public string? Rights { get; init; }
}
