using Bot.Storage.Rooms;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.Rooms;

public sealed class ModeratorsTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task Whoever_is_named_is_a_moderator_of_that_room_until_taken_back(Backend backend)
    {
        var moderators = new Moderators(await databases.OpenAsync(backend));
        var room = Some.Room();
        await moderators.AddAsync(room, "clara", Some.Cancellation);
        await moderators.AddAsync(room, "anna", Some.Cancellation);
        await moderators.AddAsync(room, "anna", Some.Cancellation);
        Assert.Equal(["anna", "clara"], await moderators.ListAsync(room, Some.Cancellation));
        Assert.True(await moderators.ContainsAsync(room, "anna", Some.Cancellation));
        Assert.False(
            await moderators.ContainsAsync(Some.RoomIn(Some.GroupOf(room), "other"), "anna", Some.Cancellation)
        );

        await moderators.RemoveAsync(room, "anna", Some.Cancellation);
        await moderators.RemoveAsync(room, "anna", Some.Cancellation);
        Assert.Equal(["clara"], await moderators.ListAsync(room, Some.Cancellation));
    }
}
