using Bot.Storage.Rooms;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.Rooms;

public sealed class KnownRoomsTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task A_group_lists_its_rooms_in_order_each_once(Backend backend)
    {
        var rooms = new KnownRooms(await databases.OpenAsync(backend));
        var group = Some.Group();
        foreach (var name in (string[])["b", "a", "B", "a"])
            await rooms.AddAsync(Some.RoomIn(group, name), Some.Cancellation);
        var listed = await rooms.ListAsync(group, Some.Cancellation);
        Assert.Equal(["B", "a", "b"], listed.Select(room => room.Room));
    }

    [Theory, BothDatabases]
    public async Task Forgetting_a_room_leaves_the_groups_other_rooms(Backend backend)
    {
        var database = await databases.OpenAsync(backend);
        var rooms = new KnownRooms(database);
        var settings = new RoomSettingsStore(database);
        var group = Some.Group();
        var (gone, kept) = (Some.RoomIn(group, "gone"), Some.RoomIn(group, "kept"));
        await settings.SetQuietAsync(gone, true, Some.Cancellation);
        await settings.SetQuietAsync(kept, true, Some.Cancellation);

        await rooms.ForgetAsync(gone, Some.Cancellation);

        Assert.Equal([kept], await rooms.ListAsync(group, Some.Cancellation));
        Assert.False((await settings.GetAsync(gone, Some.Cancellation)).Quiet);
        Assert.True((await settings.GetAsync(kept, Some.Cancellation)).Quiet);
    }
}
