using Bot.Storage.Discussions;
using Bot.Storage.Rooms;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.Discussions;

public sealed class DiscussionLogTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task A_room_has_one_open_discussion_whoever_opens_it_at_the_same_moment(Backend backend)
    {
        var log = new DiscussionLog(await databases.OpenAsync(backend));
        var room = Some.Room();
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => OpenAsync(log, room, $"d{number}")));
        Assert.Single(opened, isOpen => isOpen);
    }

    [Theory, BothDatabases]
    public async Task An_event_is_added_behind_what_its_maker_had_seen_or_not_at_all(Backend backend)
    {
        var log = new DiscussionLog(await databases.OpenAsync(backend));
        var key = new DiscussionKey(Some.Room(), "d");
        await OpenAsync(log, key.Room, "d");
        var seen = await log.HeadAsync(key, Some.Cancellation);
        var added = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(number => AppendAsync(log, key, seen!, [Event(2, $"by {number}")]))
        );
        Assert.Single(added, isAdded => isAdded);
        Assert.Equal([1, 2], (await log.ReadAsync(key, 0, Some.Cancellation)).Select(one => one.Version));
    }

    [Theory, BothDatabases]
    public async Task A_closed_discussion_takes_nothing_more_and_makes_room_for_the_next(Backend backend)
    {
        var log = new DiscussionLog(await databases.OpenAsync(backend));
        var key = new DiscussionKey(Some.Room(), "d");
        await OpenAsync(log, key.Room, "d");
        var head = await log.HeadAsync(key, Some.Cancellation);
        Assert.True(await AppendAsync(log, key, head!, [Event(2, "closed")], closes: true));
        head = await log.HeadAsync(key, Some.Cancellation);
        Assert.False(head!.IsOpen);
        Assert.False(await AppendAsync(log, key, head, [Event(3, "late")]));
        Assert.True(await OpenAsync(log, key.Room, "next"));
        Assert.Equal("next", (await log.HeadAsync(key.Room, Some.Cancellation))!.Id);
    }

    [Theory, BothDatabases]
    public async Task A_deleted_member_is_nobody_and_their_words_are_gone_while_events_stay(Backend backend)
    {
        var log = new DiscussionLog(await databases.OpenAsync(backend));
        var key = new DiscussionKey(Some.Room(), "d");
        await OpenAsync(log, key.Room, "d");
        var ann = await log.KeyOfAsync(key, "ann", "Ann", Some.Cancellation);
        var ben = await log.KeyOfAsync(key, "ben", "Ben", Some.Cancellation);
        var head = await log.HeadAsync(key, Some.Cancellation);
        await AppendAsync(
            log,
            key,
            head!,
            [
                Event(2, "asked", ann) with
                {
                    Words = "Why?",
                },
                Event(3, "asked", ben) with
                {
                    Words = "How?",
                },
                Event(4, "added", ben) with
                {
                    Words = "Ann said this.",
                    Author = "Ann",
                },
            ]
        );
        var before = await log.HeadAsync(key, Some.Cancellation);

        Assert.Equal(1, await log.EraseAsync(Some.GroupOf(key.Room), "ann", Some.Cancellation));

        var events = await log.ReadAsync(key, 0, Some.Cancellation);
        Assert.Equal([null, null, "How?", null], events.Select(one => one.Words));
        Assert.Equal(["opened", "asked", "asked", "added"], events.Select(one => one.Body));
        var members = await log.MembersAsync(key, Some.Cancellation);
        Assert.Equal(("", null), (members[(int)ann - 1].Name, members[(int)ann - 1].Member));
        // What was decided on before is not added afterwards; and whoever comes back is somebody new.
        Assert.False(await AppendAsync(log, key, before!, [Event(5, "late", ann)]));
        Assert.Equal(ben + 1, await log.KeyOfAsync(key, "ann", "Ann", Some.Cancellation));
    }

    [Theory, BothDatabases]
    public async Task Keys_are_given_out_once_to_everybody_who_comes_at_the_same_moment(Backend backend)
    {
        var log = new DiscussionLog(await databases.OpenAsync(backend));
        var key = new DiscussionKey(Some.Room(), "d");
        await OpenAsync(log, key.Room, "d");
        var keys = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(number => log.KeyOfAsync(key, $"m{number / 2}", "M", Some.Cancellation))
        );
        Assert.Equal(10, keys.Distinct().Count());
        Assert.Equal(11, (await log.MembersAsync(key, Some.Cancellation)).Count);
    }

    [Theory, BothDatabases]
    public async Task A_board_is_in_one_hand_and_dirty_until_it_shows_the_last_change(Backend backend)
    {
        var database = await databases.OpenAsync(backend);
        var (log, boards) = (new DiscussionLog(database), new DiscussionBoards(database));
        var key = new DiscussionKey(new RoomKey(Some.Name(), "group", "room"), "d");
        await OpenAsync(log, key.Room, "d");
        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ClaimAsync(Some.Now)));
        var board = Assert.Single(claims.SelectMany(claimed => claimed));

        await AppendAsync(log, key, (await log.HeadAsync(key, Some.Cancellation))!, [Event(2, "more")]);
        await boards.ShownAsync(board, Some.Now.AddSeconds(2), Some.Cancellation);
        Assert.Empty(await ClaimAsync(Some.Now.AddSeconds(1)));
        board = Assert.Single(await ClaimAsync(Some.Now.AddSeconds(3)));
        await boards.ShownAsync(board, Some.Now.AddSeconds(5), Some.Cancellation);
        Assert.Empty(await ClaimAsync(Some.Now.AddHours(1)));

        Task<IReadOnlyList<BoardRow>> ClaimAsync(DateTimeOffset now) =>
            boards.ClaimAsync(key.Room.Platform, 10, now, TimeSpan.FromMinutes(1), Some.Cancellation);
    }

    private static Task<bool> OpenAsync(DiscussionLog log, RoomKey room, string id) =>
        log.OpenAsync(
            new DiscussionKey(room, id),
            "host",
            "Host",
            Event(1, "opened"),
            thread: null,
            wantsThread: false,
            (_, _) => Task.CompletedTask,
            Some.Cancellation
        );

    private static Task<bool> AppendAsync(
        DiscussionLog log,
        DiscussionKey key,
        DiscussionHead seen,
        IReadOnlyList<EventRow> events,
        bool closes = false
    ) => log.AppendAsync(key, seen, events, closes, (_, _) => Task.CompletedTask, Some.Cancellation);

    private static EventRow Event(long version, string body, long by = 1) => new(version, by, Some.Now, body);
}
