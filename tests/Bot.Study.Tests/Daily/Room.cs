using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Study.Tests.Deliveries;
using Bot.Texts.Papers;
using Testing.Postgres;

namespace Bot.Study.Tests.Daily;

/// <summary>A room that reads the shipped paper day by day, with a clock that stands still until it is told.</summary>
internal sealed class Room : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    private Room(Sorting sorting) => Sorting = sorting;

    public Sorting Sorting { get; }

    public static RoomId Id { get; } = Deliveries.Sorting.Room;

    public ScriptedPlatform Platform => Sorting.Platform;

    public DateTimeOffset Now => Sorting.Time.GetUtcNow();

    /// <summary>It is Monday 2 November 2026, 06:00 in London.</summary>
    public static async Task<Room> OpenAsync(
        TestDatabases databases,
        Backend backend = Backend.Sqlite,
        Library? library = null
    ) => new(await Sorting.OpenAsync(databases, backend, new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero), library));

    public static async Task<Room> ReadingAsync(
        TestDatabases databases,
        string options = "",
        Backend backend = Backend.Sqlite
    )
    {
        var room = await OpenAsync(databases, backend);
        var reply = await room.AskAsync($"/daily start time:07:00 zone:Europe/London {options}");
        Assert.Contains("set up", reply, StringComparison.Ordinal);
        return room;
    }

    public async Task<string> AskAsync(string line, bool isModerator = true, string member = "ann") =>
        PlainText.Of(await ReplyAsync(line, isModerator, member));

    public Task<Reply> ReplyAsync(string line, bool isModerator = true, string member = "ann") =>
        Sorting.AskAsync(line, Id, isModerator, member);

    public Task<Reply> PressAsync(Button button, string member = "ann", bool isModerator = false) =>
        Sorting.PressAsync(button, Id, isModerator, member);

    /// <summary>The bot runs for so long.</summary>
    public async Task RunAsync(TimeSpan length)
    {
        for (var end = Now + length; Now < end; Sorting.Time.Advance(Step))
            await Sorting.RoundAsync();
        await Sorting.RoundAsync();
    }

    public Task RunDaysAsync(int days) => RunAsync(TimeSpan.FromDays(days));

    /// <summary>The bot does not run for so long.</summary>
    public void Sleep(TimeSpan length) => Sorting.Time.Advance(length);

    public IReadOnlyList<Post> Posts => Platform.Posts;

    /// <summary>The passages that were posted, in order.</summary>
    public IReadOnlyList<string> Passages =>
        [.. Posts.SelectMany(post => post.Reply.Quotations).Select(quotation => quotation.Passage)];

    public ValueTask DisposeAsync() => Sorting.DisposeAsync();
}
