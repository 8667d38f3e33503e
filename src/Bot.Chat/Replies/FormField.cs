namespace Bot.Chat.Replies;

/// <summary>A field of a form.</summary>
/// <param name="Name">The option it fills.</param>
/// <param name="Said">Its label, at most 45 characters.</param>
/// <param name="IsLong">Whether it takes several lines.</param>
/// <param name="Longest">How many characters it takes, up to 3,000.</param>
/// <param name="Choices">The values to choose from; empty where anything may be typed.</param>
public sealed record FormField(
    string Name,
    Phrase Said,
    string Value,
    bool IsRequired,
    bool IsLong,
    int Longest,
    IReadOnlyList<string> Choices
)
{
    public string Label => Said.ToString();

    /// <summary>
    /// Whether a file is asked for instead of words. It comes with the submission under the field's name, and fills no
    /// option.
    /// </summary>
    public bool IsFile { get; init; }

    /// <summary>Endings that the picker offers first, with the full stop; empty for any.</summary>
    public IReadOnlyList<string> Endings { get; init; } = [];

    /// <summary>A field that asks for one file.</summary>
    public static FormField ForFile(string name, Phrase label, bool isRequired, IReadOnlyList<string> endings) =>
        new(name, label, "", isRequired, IsLong: false, Longest: 0, []) { IsFile = true, Endings = endings };
}
