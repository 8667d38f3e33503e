namespace Bot.Texts.Papers;

/// <summary>
/// A note of a text: the marker in the running words and, where the source (or a notes file beside it) has one, its body.
/// </summary>
/// <param name="Number">From 1, as counted by the marker itself.</param>
/// <param name="Marker">Where the marker stands, brackets included.</param>
/// <param name="Label">The marker as printed, without its brackets: <c>xli</c>.</param>
/// <param name="Body">Where the body stands in the same source; <see langword="null"/> when the source has none.</param>
public sealed record Endnote(int Number, TextRange Marker, string Label, TextRange? Body);
