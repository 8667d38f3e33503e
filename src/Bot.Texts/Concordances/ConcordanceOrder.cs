namespace Bot.Texts.Concordances;

/// <summary>In which order the lines of a concordance stand.</summary>
public enum ConcordanceOrder
{
    /// <summary>As the text has them.</summary>
    Place,

    /// <summary>By the word before.</summary>
    Before,

    /// <summary>By the word after.</summary>
    After,
}
