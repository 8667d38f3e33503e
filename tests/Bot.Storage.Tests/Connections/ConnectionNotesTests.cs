using Bot.Storage.Connections;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.Connections;

public sealed class ConnectionNotesTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task The_last_note_stands_until_it_is_taken_away(Backend backend)
    {
        var notes = new ConnectionNotes(await databases.OpenAsync(backend));
        var key = Some.Name();
        await notes.SetAsync("discord", key, "one", Some.Cancellation);
        await notes.SetAsync("discord", key, "two", Some.Cancellation);
        await notes.SetAsync("slack", key, "other", Some.Cancellation);
        Assert.Equal("two", await notes.FindAsync("discord", key, Some.Cancellation));
        await notes.SetAsync("discord", key, null, Some.Cancellation);
        Assert.Null(await notes.FindAsync("discord", key, Some.Cancellation));
        Assert.Equal("other", await notes.FindAsync("slack", key, Some.Cancellation));
    }
}
