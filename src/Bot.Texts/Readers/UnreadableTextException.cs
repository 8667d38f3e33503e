namespace Bot.Texts.Readers;

/// <summary>A file that cannot be read as a paper; the message says why, for the person who brought it.</summary>
public sealed class UnreadableTextException(string message) : Exception(message);
