using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Study.Tests.Discussions;

/// <summary>Many discussions at once on one process; a short while by default, fifty for a minute with <c>BOT_LONG=1</c>.</summary>
public sealed class LoadTests
{
    private const int GesturesASecond = 5;
    private const int Members = 30;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("BOT_LONG") == "1";
    private static readonly int Discussions = IsLong ? 50 : 8;
    private static readonly int Seconds = IsLong ? 60 : 3;

    /// <summary>A tenth of the three seconds that platforms wait.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task Many_discussions_at_once_are_answered_in_a_tenth_of_the_platforms_patience()
    {
        await using var circle = new Circle(clock: TimeProvider.System);
        var rooms = Enumerable.Range(1, Discussions).Select(n => new RoomId("local", $"group {n}", "room")).ToList();
        foreach (var room in rooms)
            await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-20", room);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Gathering.Cancel);
        var keeping = circle.Boards.RunAsync(ending.Token);

        var waits = (await Task.WhenAll(rooms.Select((room, index) => TalkAsync(circle, room, index))))
            .SelectMany(one => one)
            .Order()
            .ToList();
        var behind = await UntilShownAsync(circle, rooms);
        await ending.CancelAsync();
        await keeping;

        Assert.Equal(Discussions * Seconds * GesturesASecond, waits.Count);
        var p99 = waits[waits.Count * 99 / 100];
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Discussions} discussions, {waits.Count} gestures in {Seconds} s: answered in {waits[waits.Count / 2].TotalMilliseconds:0.0} ms (median), {p99.TotalMilliseconds:0.0} ms (99 %), {waits[^1].TotalMilliseconds:0.0} ms (longest); {circle.Platform.Edits.Count} edits; the last board {behind.TotalSeconds:0.0} s behind the last gesture."
        );
        Assert.True(p99 < Hold, $"{p99.TotalMilliseconds:0} ms");
        Assert.True(behind < TimeSpan.FromSeconds(15), $"{behind.TotalSeconds:0} s");
    }

    private static async Task<IReadOnlyList<TimeSpan>> TalkAsync(Circle circle, RoomId room, int index)
    {
        var random = new Random(index);
        var started = TimeProvider.System.GetTimestamp();
        var acting = new List<Task<TimeSpan>>();
        for (var number = 0; number < Seconds * GesturesASecond; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / GesturesASecond) + TimeSpan.FromMilliseconds(index * 4);
            var early = due - TimeProvider.System.GetElapsedTime(started);
            if (early > TimeSpan.Zero)
                await Task.Delay(early, TimeProvider.System, Gathering.Cancel);
            var (who, call) = SomeGesture(random, number);
            acting.Add(Task.Run(() => TimedAsync(circle, room, who, call)));
        }
        return await Task.WhenAll(acting);
    }

    private static async Task<TimeSpan> TimedAsync(Circle circle, RoomId room, Member who, Call call)
    {
        var started = TimeProvider.System.GetTimestamp();
        var answer = await circle.AnswerAsync(who, call, room);
        Assert.False(answer is Reply { IsRefusal: true }, call.Encode());
        return TimeProvider.System.GetElapsedTime(started);
    }

    private static (Member Who, Call Call) SomeGesture(Random random, int number)
    {
        var member = Circle.Member($"Member {random.Next(Members)}");
        var question = $"{random.Next(1, 2 + number / 6)}";
        return random.Next(10) switch
        {
            < 3 => (member, Call.To("hand", ("up", random.Next(4) > 0 ? "true" : "false"))),
            3 => (member, Call.To("ask", ("question", $"Question {number}?"))),
            < 6 => (member, Call.To("discuss vote", ("n", question), ("up", "true"))),
            6 => (member, Call.To("discuss here")),
            7 => (Circle.Mod, Call.To("discuss do", ("act", "call"))),
            8 => (Circle.Mod, Call.To("discuss question", ("act", "approve"), ("n", question))),
            _ => (Circle.Mod, Call.To("discuss panel")),
        };
    }

    /// <summary>How long after the last gesture the last board shows how things stand.</summary>
    private static async Task<TimeSpan> UntilShownAsync(Circle circle, List<RoomId> rooms)
    {
        var started = TimeProvider.System.GetTimestamp();
        foreach (var room in rooms)
        {
            var stands = PlainText.Of(await circle.BoardNowAsync(room));
            while (PlainText.Of(circle.Platform.ShownIn(room).Last()) != stands)
            {
                Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30));
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Gathering.Cancel);
            }
        }
        return TimeProvider.System.GetElapsedTime(started);
    }
}
