using Bot.Storage.Rooms;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.Rooms;

public sealed class ThreadParentsTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task A_thread_belongs_to_the_room_told_last(Backend backend)
    {
        var threads = new ThreadParents(await databases.OpenAsync(backend));
        var group = Some.Group();
        await threads.SetAsync("t1", Some.RoomIn(group, "first"), Some.Cancellation);
        await threads.SetAsync("t1", Some.RoomIn(group, "second"), Some.Cancellation);
        Assert.Equal(Some.RoomIn(group, "second"), await threads.FindAsync(group, "t1", Some.Cancellation));
    }

    [Theory, BothDatabases]
    public async Task A_thread_nobody_told_of_has_no_room(Backend backend)
    {
        var threads = new ThreadParents(await databases.OpenAsync(backend));
        await threads.SetAsync("t1", Some.Room(), Some.Cancellation);
        Assert.Null(await threads.FindAsync(Some.Group(), "t1", Some.Cancellation));
    }
}
