using System.Globalization;
using Bot.Storage.Rooms;
using Bot.Storage.StudyRoom;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.StudyRoom;

public sealed partial class TalkTests
{
    [Theory, BothDatabases]
    public async Task A_post_with_a_key_is_made_once_and_found_again(Backend backend)
    {
        var talk = new Talk(await databases.OpenAsync(backend));
        var room = Some.Room();
        var posts = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    Task.Run(() =>
                        talk.AppendAsync(room, Some.Draft($"{i}", postKey: "daily-1"), Some.Now, Some.Cancellation)
                    )
                )
        );
        Assert.Single(posts.Distinct());
        Assert.Equal(posts[0], await talk.FindPostAsync(room, "daily-1", Some.Now, Some.Cancellation));
        Assert.Null(await talk.FindPostAsync(room, "daily-1", Some.Now.AddTicks(1), Some.Cancellation));
        Assert.Null(await talk.FindPostAsync(Some.Room(), "daily-1", Some.Now, Some.Cancellation));
        var next = await talk.AppendAsync(room, Some.Draft("next"), Some.Now, Some.Cancellation);
        Assert.Equal(2, next.Sequence);
    }

    [Theory, BothDatabases]
    public async Task Whoever_reads_while_others_write_never_misses_a_message(Backend backend)
    {
        const int Writers = 6;
        const int Each = 25;
        var connection = await databases.NewAsync(backend);
        await using var reading = Database.At(connection);
        // Another Database on the same file stands for another process: it shares no lock with the first.
        await using var writing = Database.At(connection);
        var room = Some.Room();
        var writers = Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(i => Task.Run(() => WriteAsync(new Talk(i % 2 == 0 ? reading : writing), room, Each)))
        );
        var talk = new Talk(reading);
        var seen = new List<long>();
        while (seen.Count < Writers * Each)
        {
            var next = await talk.AfterAsync(room, null, seen.LastOrDefault(), 10, Some.Cancellation);
            seen.AddRange(Numbers(next));
            Assert.False(writers.IsFaulted);
        }
        await writers;
        Assert.Equal(Enumerable.Range(1, Writers * Each).Select(i => (long)i), seen);
    }

    [Theory, BothDatabases]
    public async Task A_killed_writer_loses_nothing_it_has_confirmed(Backend backend)
    {
        var connection = await databases.NewAsync(backend);
        var room = Some.Room();
        using var writer = OtherProcess.Start("talk", room.Group, connection);
        await writer.StandardInput.WriteLineAsync("go");
        await writer.StandardInput.FlushAsync(Some.Cancellation);
        for (var i = 1; i <= 100; i++)
            Assert.NotNull(await writer.StandardOutput.ReadLineAsync(Some.Cancellation));
        writer.Kill();
        var rest = await writer.StandardOutput.ReadToEndAsync(Some.Cancellation);
        await writer.WaitForExitAsync(Some.Cancellation);
        // The last line may be cut by the kill.
        var confirmed = 100 + rest.Count(letter => letter == '\n');

        await using var database = Database.At(connection);
        var talk = new Talk(database);
        var kept = await talk.AfterAsync(room, null, 0, int.MaxValue, Some.Cancellation);
        Assert.InRange(kept.Count, confirmed, confirmed + 1);
        Assert.Equal(Enumerable.Range(1, kept.Count).Select(i => (long)i), Numbers(kept));
        var next = await talk.AppendAsync(room, Some.Draft("on"), Some.Now, Some.Cancellation);
        Assert.Equal(kept.Count + 1, next.Sequence);
    }

    private static async Task WriteAsync(Talk talk, RoomKey room, int count)
    {
        for (var i = 0; i < count; i++)
            await talk.AppendAsync(
                room,
                Some.Draft(i.ToString(CultureInfo.InvariantCulture)),
                Some.Now,
                Some.Cancellation
            );
    }
}
