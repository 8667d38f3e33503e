using Bot.Texts.Papers;
using Bot.Texts.Search;

namespace Bot.Texts.Names;

/// <summary>Words with capitals that stand together and look like one name, where they stand.</summary>
internal sealed class NameChain
{
    public required IReadOnlyList<NameToken> Tokens { get; init; }

    /// <summary>Where the chain begins with what was cut off it: adjectives, offices.</summary>
    public required int Outer { get; init; }

    /// <summary>The first word of the name, a courtesy title included.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    /// <summary>A courtesy title that belongs to the name, lower case.</summary>
    public string? Title { get; init; }

    /// <summary>Whether an office or courtesy title stands before it.</summary>
    public bool IsTitled { get; init; }

    /// <summary>Whether the capitals may have another reason; such a chain makes no name by itself.</summary>
    public bool IsWeak { get; init; }

    public TextRange Range => TextRange.FromBounds(Tokens[First].Range.Start, Tokens[Last].Range.End);

    public bool IsPossessive => Tokens[Last].IsPossessive;

    public NameToken? Before => Outer > 0 ? Tokens[Outer - 1] : null;

    public NameToken? After => Last + 1 < Tokens.Count ? Tokens[Last + 1] : null;

    public bool HasThe => Before is { Text: "the" or "The" } && Tokens[Outer].IsNext;

    /// <summary>The words without a courtesy title.</summary>
    public IEnumerable<NameToken> Core => Tokens.Skip(CoreFirst).Take(Last - CoreFirst + 1);

    public int CoreLength => Last - CoreFirst + 1;

    private int CoreFirst => Title is null ? First : First + 1;

    /// <summary>Folded words, title and all: what two spellings of one name share.</summary>
    public string Key => Join(Tokens.Skip(First).Take(Last - First + 1));

    public string CoreKey => Join(Core);

    private static string Join(IEnumerable<NameToken> tokens) => string.Join(' ', tokens.Select(token => token.Key));
}
