using Bot.Storage.Buttons;
using Bot.Storage.Rooms;
using Bot.Storage.Tests.Support;
using CsCheck;

namespace Bot.Storage.Tests;

public sealed class IsolationTests(TestDatabases databases)
{
    private static readonly string[] Platforms = ["discord", "slack"];
    private static readonly string[] Groups = ["g", "G", "g "];
    private static readonly string[] Hostile =
    [
        "'; drop table rooms; --",
        "\" or \"\"=\"",
        "' or '1'='1",
        "%",
        "_",
        "\\",
        "\\'; delete from talk; --",
        "@Group",
        "$1",
        ":room",
        "{0}",
        "$variable$",
        "a/b",
        "a:b",
        "line\nbreak\ttab\r",
        "¶14 «žluťoučký» 你好 🦔",
        "\u202Eevil\u200B",
        "\u0001\u001B[31m",
        " ",
        "null",
        "NULL; --",
    ];

    [Theory, BothDatabases]
    public async Task Ids_and_words_that_look_like_SQL_are_data(Backend backend)
    {
        var database = await databases.OpenAsync(backend);
        var every = new EveryStore(database);
        foreach (var words in Hostile)
        {
            var room = new RoomKey(words, Some.Name() + words, words);
            await every.FillAsync(room, words);
            var seen = await every.SeeAsync(room, words);
            Assert.Contains($"room {words}", seen);
            Assert.Contains($"thread {words} of {room}", seen);
            Assert.Contains($"moderator {words}", seen);
            Assert.Contains($"moderates {words}", seen);
            Assert.Contains($"member [{words}, {words}]", seen);
            Assert.Equal(6, seen.Count(line => line.StartsWith("talk ", StringComparison.Ordinal)));
        }
    }

    [Theory, BothDatabases]
    public async Task Nothing_of_one_group_is_visible_in_another(Backend backend)
    {
        var every = new EveryStore(await databases.OpenAsync(backend));
        var part = Gen.OneOf(Gen.OneOf(Hostile), Gen.String[Gen.Char.AlphaNumeric, 1, 3]);
        // Two platforms and few ids, so that groups, rooms and members of the same name meet all the time.
        var rooms = Gen.Select(Gen.OneOf(Platforms), Gen.OneOf(Groups), part).Array[2, 5];
        await Gen.Select(rooms, part)
            .SampleAsync(
                async (places, words) =>
                {
                    var run = Some.Name();
                    List<RoomKey> keys =
                    [
                        .. places.Select(at => new RoomKey(at.Item1, at.Item2 + run, at.Item3)).Distinct(),
                    ];
                    for (var i = 0; i < keys.Count; i++)
                        await every.FillAsync(keys[i], MarkOf(words, i));
                    for (var i = 0; i < keys.Count; i++)
                    for (var asked = 0; asked < keys.Count; asked++)
                        AssertOwn(keys, i, await every.SeeAsync(keys[i], MarkOf(words, asked)));
                },
                iter: 25,
                threads: 1
            );
    }

    [Theory, BothDatabases]
    public async Task A_buttons_name_opens_nothing_in_another_room(Backend backend)
    {
        var calls = new SavedCalls(await databases.OpenAsync(backend), TimeProvider.System);
        var run = Some.Name();
        var rooms = new List<RoomKey>();
        foreach (var platform in Platforms)
        foreach (var group in Groups)
        foreach (var room in (string[])["r", "1:r", "r1:"])
            rooms.Add(new RoomKey(platform, group + run, room));
        var names = new List<string>();
        foreach (var room in rooms)
            names.Add(await calls.SaveAsync(room, "quote?words=x", Some.Cancellation));
        for (var i = 0; i < rooms.Count; i++)
        for (var j = 0; j < rooms.Count; j++)
            Assert.Equal(i == j, await calls.FindAsync(rooms[i], names[j], Some.Cancellation) is not null);
    }

    private static string MarkOf(string words, int room) => $"{words}‹{room}›";

    /// <summary>Threads, members, the installation and the list of rooms are the whole group's; everything else is the room's alone.</summary>
    private static void AssertOwn(List<RoomKey> keys, int room, IReadOnlyList<string> seen)
    {
        var group = Some.GroupOf(keys[room]);
        for (var other = 0; other < keys.Count; other++)
        {
            var isOfGroup = Some.GroupOf(keys[other]).Equals(group);
            var lines = seen.Where(line => line.Contains(MarkOf("", other), StringComparison.Ordinal)).ToList();
            if (!isOfGroup)
                Assert.Empty(lines);
            else if (other != room)
                Assert.All(lines, line => Assert.Matches("^(thread|member|paper|text|installation|name) ", line));
            else
                Assert.NotEmpty(lines);
        }
        Assert.Equal(
            keys.Where(key => Some.GroupOf(key).Equals(group))
                .Select(key => $"room {key.Room}")
                .Order(StringComparer.Ordinal),
            seen.Where(line => line.StartsWith("room ", StringComparison.Ordinal))
        );
    }
}
