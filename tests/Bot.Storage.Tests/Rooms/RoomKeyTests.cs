using Bot.Storage.Rooms;

namespace Bot.Storage.Tests.Rooms;

public sealed class RoomKeyTests
{
    [Fact]
    public void A_key_that_no_database_keeps_is_refused()
    {
        foreach (var part in (string[])["", "zero\0character", "half a pair \uD83D", "\uDD94 the other half"])
        {
            Assert.Throws<ArgumentException>(() => new RoomKey("local", part, "reading"));
            Assert.Throws<ArgumentException>(() => new GroupKey("local", part));
        }
    }

    [Fact]
    public void Rooms_with_the_same_parts_are_the_same() =>
        Assert.Equal(new RoomKey("local", "study", "reading"), new RoomKey("local", "study", "reading"));
}
