namespace Bot.Texts.Dates;

/// <summary>
/// What a date does in its sentence. Only <see cref="Event"/> makes an entry of a timeline by itself.
/// </summary>
public enum StatementRole
{
    /// <summary>The sentence says that something happened, or held, then.</summary>
    Event,

    /// <summary>It only tells which speech, axis or missile is meant, or limits the clause.</summary>
    Mention,

    /// <summary>A span of years that stands behind what is told.</summary>
    Period,
}
