namespace Bot.Texts.Names;

/// <summary>One way in which the text writes a name.</summary>
/// <param name="Written">As it stands in the text, any white space as one space.</param>
/// <param name="Count">How often.</param>
public readonly record struct NameSpelling(string Written, int Count);
