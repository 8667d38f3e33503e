using Bot.Storage.Rooms;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.Rooms;

public sealed class RoomSettingsStoreTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task A_room_where_nobody_has_set_anything_has_the_defaults(Backend backend)
    {
        var settings = new RoomSettingsStore(await databases.OpenAsync(backend));
        Assert.Equal(RoomSettings.Default, await settings.GetAsync(Some.Room(), Some.Cancellation));
    }

    [Theory, BothDatabases]
    public async Task Each_setting_keeps_the_others(Backend backend)
    {
        var settings = new RoomSettingsStore(await databases.OpenAsync(backend));
        var room = Some.Room();
        await settings.SetQuietAsync(room, true, Some.Cancellation);
        await settings.SetPaperAsync(room, "minic", 3, Some.Cancellation);
        await settings.SetThreadAsync(room, "always", Some.Cancellation);
        await settings.SetHorizonAsync(room, 14, Some.Cancellation);
        Assert.Equal(
            new RoomSettings
            {
                Quiet = true,
                Paper = "minic",
                Horizon = 14,
                Thread = "always",
            },
            await settings.GetAsync(room, Some.Cancellation)
        );
    }

    [Theory, BothDatabases]
    public async Task A_setting_can_be_taken_back(Backend backend)
    {
        var settings = new RoomSettingsStore(await databases.OpenAsync(backend));
        var room = Some.Room();
        await settings.SetQuietAsync(room, true, Some.Cancellation);
        await settings.SetPaperAsync(room, "minic", 3, Some.Cancellation);
        await settings.SetQuietAsync(room, false, Some.Cancellation);
        await settings.SetPaperAsync(room, null, null, Some.Cancellation);
        Assert.Equal(RoomSettings.Default, await settings.GetAsync(room, Some.Cancellation));
    }

    [Theory, BothDatabases]
    public async Task Moderators_in_two_processes_lose_none_of_each_others_changes(Backend backend)
    {
        var connection = await databases.NewAsync(backend);
        var room = Some.Room();
        var processes = new[]
        {
            OtherProcess.Start("settings", room.Group, "horizon", connection),
            OtherProcess.Start("settings", room.Group, "thread", connection),
        };
        await Task.WhenAll(processes.Select(OtherProcess.FinishAsync));

        await using var database = Database.At(connection);
        var settings = await new RoomSettingsStore(database).GetAsync(room, Some.Cancellation);
        Assert.Equal(new RoomSettings { Horizon = 50, Thread = "50" }, settings);
    }
}
