using Bot.Texts.Papers;

namespace Bot.Study.Timelines.Pictures;

/// <summary>Words on one line, measured.</summary>
/// <param name="Box">What the line takes up from its highest to its lowest letter.</param>
/// <param name="Source">Where the words stand in the edition's source, if they are its own.</param>
internal sealed record TextBox(string Words, Face Face, Ink Ink, float X, float Baseline, Box Box, TextRange? Source);
