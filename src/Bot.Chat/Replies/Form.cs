using Bot.Chat.Commands;

namespace Bot.Chat.Replies;

/// <summary>A form to fill in. Sending it asks for <paramref name="Call"/> with each field as an option of its name.</summary>
/// <param name="Title">At most 24 characters.</param>
/// <param name="Fields">One to five.</param>
public sealed record Form(string Title, string SubmitLabel, Call Call, IReadOnlyList<FormField> Fields) : Answer;
