using Bot.Chat.Platforms;
using Bot.Storage;
using Bot.Study.Daily;
using Bot.Study.Deliveries;
using Emulator.Slack;
using Emulator.Slack.WebApi;
using Emulator.Slack.World;

namespace Bot.Host.Tests.Deliveries;

/// <summary>What becomes of a reading when its place on Slack is no longer what it was: the whole program, from outside.</summary>
public sealed class DailyOnSlackTests(TestDatabases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_gone_pauses_the_reading_and_an_outage_does_not()
    {
        await using var slack = await SlackEmulator.StartAsync();
        var connectionString = await databases.NewAsync(Backend.Sqlite);
        await using var database = Database.At(connectionString);
        var setter = new MemberId("slack", $"{slack.Workspace.Id}:{slack.Admin.Id}");
        var (due, readings) = (new Due(database, setter), new ReadingStore(database));
        await using var bot = new RunningBot(
            new Dictionary<string, string>(SlackGround.SettingsOf(slack))
            {
                ["Storage__ConnectionString"] = connectionString,
                ["Web__Url"] = "http://127.0.0.1:0",
            }
        );
        await bot.StartAsync();

        // The channel is deleted.
        var deleted = slack.AddChannel("deleted");
        deleted.IsDeleted = true;
        Assert.NotEmpty(await PausedAsync(deleted));

        // The bot is sent out of the channel; a channel is archived.
        var expelled = slack.AddChannel("expelled", withBot: false);
        Assert.StartsWith("The bot lacks", await PausedAsync(expelled), StringComparison.Ordinal);
        var archived = slack.AddChannel("archived");
        archived.IsArchived = true;
        Assert.Contains("not archived", await PausedAsync(archived), StringComparison.Ordinal);

        // An outage is waited out.
        var dark = slack.AddChannel("dark");
        slack.Script(new Fault("chat.postMessage", FaultKind.Html, Times: 5) { Status = 503 });
        var reading = await due.PlanAsync(RoomOf(dark));
        await RunningBot.UntilAsync(
            () => Task.FromResult(slack.Calls.Count(call => call.WasScripted) >= 3),
            () => "it is tried again"
        );
        Assert.Equal(ReadingState.Running, (await readings.FindAsync(reading.Room, Cancellation))!.State);
        await RunningBot.UntilAsync(
            async () => (await due.FirstAsync(reading)).State == DeliveryState.Sent,
            () => $"Slack is back and served:\n{bot.Printed}"
        );
        Assert.Single(slack.Sees(slack.Ada, dark));

        // The workspace removes the app: nobody can be told there any more.
        var told = Told();
        slack.Uninstall(slack.Workspace);
        var left = slack.AddChannel("left");
        reading = await due.PlanAsync(RoomOf(left));
        await RunningBot.UntilAsync(
            async () => (await readings.FindAsync(reading.Room, Cancellation))!.State == ReadingState.Paused,
            () => $"the reading is paused:\n{bot.Printed}"
        );
        Assert.Contains(
            "no longer in the group",
            (await readings.FindAsync(reading.Room, Cancellation))!.Reason,
            StringComparison.Ordinal
        );
        Assert.Equal(told, Told());
        foreach (var channel in (EmulatedChannel[])[deleted, expelled, archived, left])
            Assert.DoesNotContain(slack.Messages, message => message.Channel.Id == channel.Id && message.IsFromBot);

        int Told() =>
            slack
                .SeesDirect(slack.Admin)
                .Count(message => message.Text.Contains("is paused; it stands before", StringComparison.Ordinal));

        Task<string> PausedAsync(EmulatedChannel channel) => due.PausedAsync(RoomOf(channel), Told, bot);
    }

    private static RoomId RoomOf(EmulatedChannel channel) => new("slack", channel.Workspace.Id, channel.Id);
}
