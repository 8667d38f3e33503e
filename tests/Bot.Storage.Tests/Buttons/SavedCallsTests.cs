using Bot.Storage.Buttons;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.Buttons;

public sealed class SavedCallsTests(TestDatabases databases)
{
    private const string Call = "quote?words=Trojan%20horse&page=2";

    [Theory, BothDatabases]
    public async Task A_call_is_found_again_under_its_name(Backend backend)
    {
        var calls = new SavedCalls(await databases.OpenAsync(backend), TimeProvider.System);
        var room = Some.Room();
        var name = await calls.SaveAsync(room, Call, Some.Cancellation);
        Assert.Equal(SavedCalls.NameLength, name.Length);
        Assert.Equal(Call, await calls.FindAsync(room, name, Some.Cancellation));
    }

    [Theory, BothDatabases]
    public async Task The_same_call_has_the_same_name_also_when_saved_by_many_at_once(Backend backend)
    {
        var calls = new SavedCalls(await databases.OpenAsync(backend), TimeProvider.System);
        var room = Some.Room();
        var names = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => calls.SaveAsync(room, Call, Some.Cancellation)))
        );
        Assert.Single(names.Distinct());
        Assert.NotEqual(names[0], await calls.SaveAsync(room, Call + "1", Some.Cancellation));
    }

    [Theory, BothDatabases]
    public async Task Another_room_and_a_made_up_name_find_nothing(Backend backend)
    {
        var calls = new SavedCalls(await databases.OpenAsync(backend), TimeProvider.System);
        var room = Some.Room();
        var name = await calls.SaveAsync(room, Call, Some.Cancellation);
        Assert.Null(await calls.FindAsync(Some.RoomIn(Some.GroupOf(room), "other"), name, Some.Cancellation));
        Assert.Null(await calls.FindAsync(room, "", Some.Cancellation));
        Assert.Null(await calls.FindAsync(room, new string('\0', SavedCalls.NameLength), Some.Cancellation));
        Assert.Null(await calls.FindAsync(room, new string('%', SavedCalls.NameLength), Some.Cancellation));
    }
}
