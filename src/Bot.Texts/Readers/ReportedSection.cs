using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>One part of a text as an import proposes it.</summary>
/// <param name="Number">Of the heading; <see langword="null"/> where only its place names the part.</param>
/// <param name="Heading">The words of the heading or title.</param>
/// <param name="First">Its first paragraph; <see langword="null"/> where the part has none.</param>
/// <param name="Last">Its last paragraph.</param>
public sealed record ReportedSection(SectionKind Kind, int? Number, string? Heading, int? First, int? Last, int Words);
