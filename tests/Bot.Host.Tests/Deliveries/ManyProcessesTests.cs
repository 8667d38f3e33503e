using Bot.Storage;
using Bot.Study.Daily;
using Emulator.Discord;
using Testing.Platforms;

namespace Bot.Host.Tests.Deliveries;

[Collection(LongestFirst.Mark + nameof(ManyProcessesTests))]
public sealed class ManyProcessesTests(TestDatabases databases)
{
    private const int Rooms = 1000;
    private const int LeaseSeconds = 10;

    // Discord takes fifty requests a second from one bot.
    private static readonly TimeSpan AtTheLimit = TimeSpan.FromSeconds(Rooms / 50.0);

    // The emulator, three processes and a database share one machine with all that is tested beside.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(45);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_rooms_are_served_once_each_while_two_of_three_processes_are_killed()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        var connectionString = await databases.NewAsync(Backend.Postgres);
        await using var database = Database.At(connectionString);
        var due = new Due(database, new("discord", DiscordEmulator.Moderator.Id));
        var readings = new List<Reading>();
        for (var room = 0; room < Rooms; room++)
        {
            var channel = discord.AddChannel(discord.Guild);
            readings.Add(await due.PlanAsync(new("discord", discord.Guild.Id, channel.Id)));
        }
        var environment = new Dictionary<string, string>
        {
            ["Discord__Token"] = DiscordEmulator.Token,
            ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl,
            ["Storage__ConnectionString"] = connectionString,
            ["Web__Url"] = "http://127.0.0.1:0",
            ["Deliveries__LeaseSeconds"] = $"{LeaseSeconds}",
        };
        await using var first = new RunningBot(environment);
        await using var second = new RunningBot(environment);
        await using var third = new RunningBot(environment);
        var starting = Task.WhenAll(first.StartAsync(), second.StartAsync(), third.StartAsync());
        await RunningBot.UntilAsync(() => Task.FromResult(Posted(discord) > 0), () => "the first post has come");
        var started = TimeProvider.System.GetTimestamp();
        await starting;

        await KillAfterAsync(discord, first, Rooms / 5);
        await KillAfterAsync(discord, second, Rooms / 2);
        await RunningBot.UntilAsync(() => Task.FromResult(Posted(discord) >= Rooms), () => "all rooms are served");
        var spent = TimeProvider.System.GetElapsedTime(started);
        foreach (var reading in readings)
            await RunningBot.UntilAsync(
                async () => (await due.FirstAsync(reading)).IsSettled,
                () => $"{reading.Room} is settled"
            );

        var byRoom = discord.Messages.Where(IsDaily).GroupBy(message => message.Channel).ToList();
        Assert.Equal(Rooms, byRoom.Count);
        Assert.All(byRoom, room => Assert.Single(room));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Rooms} rooms in {spent.TotalSeconds:0.0} s, {discord.Calls.Count} requests; the limit alone takes {AtTheLimit.TotalSeconds:0} s."
        );
        Assert.InRange(spent, TimeSpan.Zero, AtTheLimit + TimeSpan.FromSeconds(LeaseSeconds) + Grace);
    }

    private static async Task KillAfterAsync(DiscordEmulator discord, RunningBot bot, int posts)
    {
        await RunningBot.UntilAsync(() => Task.FromResult(Posted(discord) >= posts), () => $"{posts} posts have come");
        Assert.InRange(Posted(discord), posts, Rooms - 1);
        await bot.KillAsync();
        Cancellation.ThrowIfCancellationRequested();
    }

    private static int Posted(DiscordEmulator discord) =>
        discord.Calls.Count(call => call is { WasExecuted: true, Route: "POST /channels/{channel_id}/messages" });

    private static bool IsDaily(Emulator.Discord.World.EmulatedMessage message) =>
        message.Markup.Contains("Paragraph 1 of", StringComparison.Ordinal);
}
