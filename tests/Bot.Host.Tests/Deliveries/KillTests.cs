using Bot.Storage;
using Bot.Study.Daily;
using Bot.Study.Deliveries;

namespace Bot.Host.Tests.Deliveries;

/// <summary>
/// The whole program is killed between the claim of a post and the record of it, again and again, with troubles on the way
/// to the platform mixed in.
/// </summary>
public abstract class KillTests(TestDatabases databases)
{
    private const int Short = 12;
    private const int Long = 125;

    // What was cut off again and again is tried ever more rarely, at last every five minutes.
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    private static readonly Trouble[] Troubles = Enum.GetValues<Trouble>();

    private protected abstract Task<Ground> OpenAsync();

    [Theory, BothDatabases]
    public async Task A_post_appears_once_however_often_the_bot_is_killed(Backend backend)
    {
        var wanted = Environment.GetEnvironmentVariable("BOT_LONG") == "1" ? Long : Short;
        // The same moments in every run; where they fall in the program differs all the same.
        var random = new Random(wanted);
        await using var ground = await OpenAsync();
        var connectionString = await databases.NewAsync(backend);
        await using var database = Database.At(connectionString);
        await database.PrepareAsync(TestContext.Current.CancellationToken);
        var due = new Due(database, ground.Setter);
        var readings = new List<Reading>();
        await using var bot = new RunningBot(
            new Dictionary<string, string>(ground.Environment)
            {
                ["Storage__ConnectionString"] = connectionString,
                ["Web__Url"] = "http://127.0.0.1:0",
                ["Deliveries__LeaseSeconds"] = "2",
            }
        );
        var (kills, forgotten, arrived) = (0, 0, 0);
        for (var round = 0; kills < wanted; round++)
        {
            Assert.True(round < wanted * 4, $"only {kills} of {round} kills came between claim and record");
            await bot.StartAsync();
            var trouble = Troubles[round % Troubles.Length];
            ground.Disturb(trouble);
            var room = ground.NewRoom();
            var reading = await due.PlanAsync(room);
            readings.Add(reading);
            // Some die with the claim, most with the request.
            if (round % 4 == 3)
                await RunningBot.UntilAsync(
                    async () => (await due.FirstAsync(reading)).Tries > 0,
                    () => "it is claimed"
                );
            else
                await RunningBot.UntilAsync(
                    () => Task.FromResult(ground.Requests(room) > 0),
                    () => $"a post comes:\n{bot.Printed}"
                );
            await Task.Delay(
                TimeSpan.FromMilliseconds(random.NextDouble() * 12),
                TimeProvider.System,
                TestContext.Current.CancellationToken
            );
            await bot.KillAsync();
            if ((await due.FirstAsync(reading)).State != DeliveryState.Claimed)
                continue;
            kills++;
            arrived += ground.Posts(room).Count;
            if (kills % 2 == 0)
            {
                ground.Forget();
                forgotten++;
            }
        }

        await bot.StartAsync();
        foreach (var (number, reading) in readings.Index())
        {
            var delivery = await due.FirstAsync(reading);
            await RunningBot.UntilAsync(
                async () => (delivery = await due.FirstAsync(reading)).IsSettled,
                () => $"post {number} of {readings.Count} is settled: {delivery}\n{bot.Printed}",
                Settling
            );
        }
        var (missed, doubled) = (0, 0);
        foreach (var reading in readings)
        {
            var posts = ground.Posts(reading.Room).Count;
            missed += posts == 0 ? 1 : 0;
            doubled += posts > 1 ? 1 : 0;
            Assert.Equal(DeliveryState.Sent, (await due.FirstAsync(reading)).State);
        }
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{GetType().Name} with {backend}: {kills} kills between claim and record, {arrived} of them behind an arrival, {forgotten} restarts after the platform had forgotten: {missed} missed, {doubled} doubled."
        );
        Assert.Equal((0, 0), (missed, doubled));
        Assert.True(forgotten * 3 >= kills);
    }
}
