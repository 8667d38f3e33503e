using Bot.Chat.Platforms;
using Bot.Storage.Rooms;
using Bot.Storage.StudyRoom;
using Bot.Texts.Papers;

namespace Bot.Storage.Tests.Support;

/// <summary>Words to build tests from.</summary>
public static class Some
{
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A name that no other test has.</summary>
    public static string Name() => Guid.NewGuid().ToString("N");

    public static GroupKey Group() => new("local", Name());

    public static RoomKey Room() => new("local", Name(), "reading");

    public static RoomKey RoomIn(GroupKey group, string room) => new(group.Platform, group.Group, room);

    public static GroupKey GroupOf(RoomKey room) => new(room.Platform, room.Group);

    public static RoomId IdOf(RoomKey room) => new(room.Platform, room.Group, room.Room);

    /// <summary>A paper that has the words wherever a paper can have words.</summary>
    public static Paper PaperOf(string words)
    {
        var source = $"Text: {words}.";
        var range = new TextRange(0, source.Length);
        var block = new DividedBlock(BlockKind.Paragraph, SectionKind.Opening, range, [range]);
        return new Paper(
            new PaperId(words),
            words,
            words,
            "en",
            words,
            new Edition(source, new Division([block], [])),
            new Dictionary<int, string> { [1] = words }
        );
    }

    public static TalkDraft Draft(string body, string? onlyFor = null, string? postKey = null) =>
        new("anna", body, onlyFor, postKey);
}
