namespace Bot.Texts.Search;

/// <summary>How a search found what it found.</summary>
public enum SearchMode
{
    /// <summary>These words in this order.</summary>
    Exact,

    /// <summary>The words in any of their forms.</summary>
    AnyForm,

    /// <summary>At least one word is not in the text, and the nearest words of the text stood in for it.</summary>
    Forgiving,

    /// <summary>The query names the marker of a note.</summary>
    EndnoteMarker,
}
