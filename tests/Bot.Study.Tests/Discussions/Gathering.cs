using Bot.Chat.Platforms;
using Bot.Storage;
using Bot.Storage.Discussions;
using Bot.Storage.Rooms;
using Bot.Study.Discussions;
using Bot.Study.Discussions.State;
using Microsoft.Extensions.Time.Testing;
using Testing.Postgres;

namespace Bot.Study.Tests.Discussions;

/// <summary>A room with an open discussion of three items on a real store, and members to gather in it.</summary>
internal sealed class Gathering
{
    public static readonly DateTimeOffset Six = new(2026, 11, 25, 18, 0, 0, TimeSpan.Zero);

    private readonly Database _database;
    private readonly DiscussionDesk _desk;

    private Gathering(Database database)
    {
        _database = database;
        _desk = NewDesk();
    }

    public FakeTimeProvider Time { get; } = new(Six);

    public RoomId Room { get; } = new("local", Guid.NewGuid().ToString("N"), "room");

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Gathering> OpenAsync(TestDatabases databases, Backend backend = Backend.Sqlite)
    {
        var gathering = new Gathering(await databases.OpenAsync(backend));
        await gathering.OpenDiscussionAsync();
        return gathering;
    }

    public async Task<Sitting?> OpenDiscussionAsync() =>
        await _desk.OpenAsync(
            Room,
            Moderator(1),
            new DiscussionEvent.Opened("paper", "edition", [new("¶1-3", 10), new("¶4", 5), new("¶5-9", 15)]),
            thread: null,
            wantsThread: false,
            Cancel
        );

    /// <summary>A desk as another process has it.</summary>
    public DiscussionDesk NewDesk() => new(new DiscussionLog(_database), new BoardBell(), Time);

    public DiscussionLog Log => new(_database);

    public static Member Someone(int number) => new(new MemberId("local", $"m{number}"), $"Member {number}", false);

    public static Member Moderator(int number) => new(new MemberId("local", $"mod{number}"), $"Mod {number}", true);

    public async Task<Acted> ActAsync(Member who, Gesture gesture) =>
        (await _desk.ActAsync(Room, who, gesture, Cancel))!;

    public async Task<Discussion> NowAsync() => (await _desk.LookAsync(Room, Cancel))!.Discussion;

    public async Task<Sitting> SittingAsync() => (await _desk.LookAsync(Room, Cancel))!;

    /// <summary>As a process sees it that has just been started.</summary>
    public async Task<Sitting> ReadAnewAsync() => (await NewDesk().LookAsync(Room, Cancel))!;

    public async Task<int> KeyOfAsync(Member member) => (await SittingAsync()).Names.KeyOf(member.Id)!.Value;

    public Task<int> EraseAsync(Member member) =>
        _desk.EraseAsync(new GroupKey(Room.Platform, Room.Group), member.Id.Member, Cancel);
}
