namespace Bot.Chat.Replies;

/// <summary>A file that goes with a reply. The name has an ending and no path.</summary>
public sealed record ReplyFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);
