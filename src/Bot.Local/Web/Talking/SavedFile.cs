using Bot.Chat.Replies;

namespace Bot.Local.Web.Talking;

/// <summary>A file as the store keeps it.</summary>
internal sealed record SavedFile(string Name, string ContentType, byte[] Content)
{
    public static SavedFile Of(ReplyFile file) => new(file.Name, file.ContentType, file.Content.ToArray());

    public ReplyFile ToFile() => new(Name, ContentType, Content);
}
