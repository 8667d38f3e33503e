namespace Bot.Local.Web.Typing;

/// <summary>One way the typed line could go on.</summary>
/// <param name="Start">From where the typed words are replaced, up to where the caret stands.</param>
/// <param name="Text">What takes their place.</param>
/// <param name="Detail">What it is, for people; may be empty.</param>
internal sealed record Completion(int Start, string Text, string Detail);
