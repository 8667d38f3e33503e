using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Storage.StudyRoom;
using Bot.Study.Deliveries;
using Testing.Platforms;

namespace Bot.Host.Tests.Deliveries;

/// <summary>The loop that posts what is due, in the whole program with the study room alone.</summary>
[Collection(LongestFirst.Mark + nameof(LoopTests))]
public sealed class LoopTests(TestDatabases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_that_fails_is_told_by_health_and_the_post_comes_once_it_is_back()
    {
        var connectionString = await databases.NewAsync(Backend.Postgres);
        await using var database = Database.At(connectionString);
        await using var bot = new RunningBot(
            new Dictionary<string, string>
            {
                ["Storage__ConnectionString"] = connectionString,
                ["Web__Url"] = "http://127.0.0.1:0",
            }
        );
        await bot.StartAsync();
        var due = new Due(database, new("local", "moderator"));
        var reading = await due.PlanAsync(
            new("local", "local", "study"),
            TimeProvider.System.GetUtcNow().AddMinutes(1)
        );

        await RenameAsync("deliveries", "deliveries_away");
        await RunningBot.UntilAsync(async () => !(await bot.HealthAsync()).IsReady, () => "health tells it");
        Assert.Contains(
            "deliveries: what is due cannot be posted",
            (await bot.HealthAsync()).Words,
            StringComparison.Ordinal
        );
        await RenameAsync("deliveries_away", "deliveries");
        await RunningBot.UntilAsync(async () => (await bot.HealthAsync()).IsReady, () => "health is good again");

        await RunningBot.UntilAsync(
            async () => (await due.FirstAsync(reading)).State == DeliveryState.Sent,
            () => $"the study room has its paragraph:\n{bot.Printed}"
        );
        var said = await new Talk(database).AfterAsync(
            new RoomKey("local", "local", "study"),
            null,
            0,
            10,
            Cancellation
        );
        Assert.Contains("Paragraph 1 of", Assert.Single(said).Body, StringComparison.Ordinal);

        Task RenameAsync(string from, string to) =>
            database.ExecuteAsync($"alter table {from} rename to {to}", null, Cancellation);
    }
}
