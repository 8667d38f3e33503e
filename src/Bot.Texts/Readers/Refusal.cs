namespace Bot.Texts.Readers;

/// <summary>Why a file was not read: the name is for programs and tests, the sentence for the person who brought it.</summary>
public sealed record Refusal(RefusalName Name, string Sentence);
