using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Storage;
using Bot.Study.Daily;

namespace Bot.Host.Tests.Deliveries;

/// <summary>
/// A day's reading too long for one message, and a program that dies between its parts. On Discord: a message on Slack holds
/// the longest section of the paper that ships.
/// </summary>
public sealed partial class PartsTests(TestDatabases databases)
{
    private const int Kills = 3;
    private const int MostRooms = 40;

    private const int BeforeTheThirdSection = 14;

    private static readonly Amount Much = new(12, IsWords: false);

    [Fact]
    public async Task A_post_in_parts_is_whole_however_often_the_bot_is_killed_between_them()
    {
        var random = new Random(Kills);
        await using var ground = await DiscordGround.OpenAsync();
        var connectionString = await databases.NewAsync(Backend.Sqlite);
        await using var database = Database.At(connectionString);
        await database.PrepareAsync(TestContext.Current.CancellationToken);
        var due = new Due(database, ground.Setter);
        await using var bot = new RunningBot(
            new Dictionary<string, string>(ground.Environment)
            {
                ["Storage__ConnectionString"] = connectionString,
                ["Web__Url"] = "http://127.0.0.1:0",
                ["Deliveries__LeaseSeconds"] = "2",
            }
        );
        // Not every kill falls between two parts: as many rooms as it takes.
        for (var (between, rooms) = (0, 1); between < Kills; rooms++)
        {
            Assert.True(rooms <= MostRooms, $"Only {between} kills fell between two parts.");
            var room = ground.NewRoom();
            var reading = await due.PlanAsync(room, amount: Much, from: BeforeTheThirdSection);
            while (true)
            {
                await bot.StartAsync();
                var before = ground.Requests(room);
                await RunningBot.UntilAsync(
                    async () => ground.Requests(room) > before || await IsWholeAsync(),
                    () => $"a part comes:\n{bot.Printed}"
                );
                if (await IsWholeAsync())
                    break;
                await Task.Delay(
                    TimeSpan.FromMilliseconds(random.NextDouble() * 20),
                    TimeProvider.System,
                    TestContext.Current.CancellationToken
                );
                await bot.KillAsync();
                between += ground.Posts(room) is { Count: > 0 } shown && shown.Count < Part(shown[0]).Of ? 1 : 0;
            }
            var parts = ground.Posts(room).Select(Part).ToList();
            Assert.True(parts.Count > 1, "The reading is longer than a message.");
            Assert.Equal(Enumerable.Range(1, parts.Count).Select(part => (part, parts.Count)), parts);
            await bot.KillAsync();

            async Task<bool> IsWholeAsync() =>
                ground.Posts(room) is { Count: > 0 } posts
                && posts.Count >= Part(posts[0]).Of
                && (await due.AllAsync(reading)).Count(delivery => delivery.IsSettled) >= posts.Count;
        }
    }

    private static (int Part, int Of) Part(string post)
    {
        var match = Numbered().Match(post);
        Assert.True(match.Success, post);
        return (Number("part"), Number("of"));

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"part (?<part>\d+) of (?<of>\d+)", RegexOptions.None, 1000)]
    private static partial Regex Numbered();
}
