using Bot.Chat.Platforms;

namespace Bot.Slack.Translate;

/// <summary>A message of ours: its <c>ts</c>, which is text and never a number, and the files that went with it.</summary>
internal sealed record MessageName(string Ts, IReadOnlyList<string> Files)
{
    public MessageId Of(RoomId room) => new(room, string.Join(' ', Files.Prepend(Ts)));

    public static MessageName Read(MessageId message)
    {
        var parts = message.Message.Split(' ');
        return new MessageName(parts[0], parts[1..]);
    }
}
