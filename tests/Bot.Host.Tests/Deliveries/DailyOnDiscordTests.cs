using Bot.Chat.Platforms;
using Bot.Storage;
using Bot.Study.Daily;
using Bot.Study.Deliveries;
using Emulator.Discord;
using Emulator.Discord.World;

namespace Bot.Host.Tests.Deliveries;

/// <summary>What becomes of a reading when its place on Discord is no longer what it was: the whole program, from outside.</summary>
public sealed class DailyOnDiscordTests(TestDatabases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_gone_pauses_the_reading_and_an_outage_does_not()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        var connectionString = await databases.NewAsync(Backend.Sqlite);
        await using var database = Database.At(connectionString);
        var (due, readings) = (
            new Due(database, new("discord", DiscordEmulator.Moderator.Id)),
            new ReadingStore(database)
        );
        await using var bot = new RunningBot(
            new Dictionary<string, string>
            {
                ["Discord__Token"] = DiscordEmulator.Token,
                ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl,
                ["Storage__ConnectionString"] = connectionString,
                ["Web__Url"] = "http://127.0.0.1:0",
            }
        );
        await bot.StartAsync();

        // The channel is deleted.
        var deleted = discord.AddChannel(discord.Guild);
        deleted.IsDeleted = true;
        Assert.Contains("gone", await PausedAsync(RoomOf(deleted)), StringComparison.Ordinal);
        Assert.Equal(1, Told(discord));

        // A right is taken away; the reason names it and the channel.
        var denied = discord.AddChannel(discord.Guild);
        denied.Denied.Add("SEND_MESSAGES");
        Assert.Contains(
            $"Send Messages in #{denied.Name}",
            await PausedAsync(RoomOf(denied)),
            StringComparison.Ordinal
        );
        await RunningBot.UntilAsync(() => Task.FromResult(Told(discord) == 2), () => "a moderator is told");

        // An outage is waited out.
        var away = discord.Join();
        var reading = await due.PlanAsync(RoomOf(away.System));
        await RunningBot.UntilAsync(
            async () => (await due.FirstAsync(reading)).State == DeliveryState.Sent,
            () => "the new server is served"
        );
        var dark = discord.AddChannel(away);
        discord.Outage(away);
        reading = await due.PlanAsync(RoomOf(dark));
        await RunningBot.UntilAsync(async () => (await due.FirstAsync(reading)).Tries >= 2, () => "it is tried again");
        Assert.Equal(ReadingState.Running, (await readings.FindAsync(reading.Room, Cancellation))!.State);
        discord.Return(away);
        await RunningBot.UntilAsync(
            async () => (await due.FirstAsync(reading)).State == DeliveryState.Sent,
            () => "the server is back and served"
        );
        Assert.Single(discord.Public(dark));

        // The bot is removed, and has heard of it.
        discord.Remove(away);
        await RunningBot.UntilAsync(
            async () => await database.FirstAsync<long>("select count(*) from departures", null, Cancellation) == 1,
            () => "the bot knows that it was removed"
        );
        Assert.Contains("no longer in the group", await PausedAsync(RoomOf(discord.AddChannel(away))));
        await RunningBot.UntilAsync(() => Task.FromResult(Told(discord) == 3), () => "a moderator is told");
        Assert.Empty(discord.Public(deleted));
        Assert.Empty(discord.Public(denied));

        Task<string> PausedAsync(RoomId room) => due.PausedAsync(room, () => Told(discord), bot);
    }

    private static RoomId RoomOf(EmulatedChannel channel) => new("discord", channel.Guild!, channel.Id);

    private static int Told(DiscordEmulator discord) =>
        discord.Messages.Count(message =>
            message.Markup.Contains("is paused; it stands before", StringComparison.Ordinal)
        );
}
