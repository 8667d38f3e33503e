using Bot.Storage.StudyRoom;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.StudyRoom;

public sealed class StudyMembersTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task A_member_shows_the_last_name_given(Backend backend)
    {
        var members = new StudyMembers(await databases.OpenAsync(backend));
        var group = Some.Group();
        await members.SetNameAsync(group, "m1", "Anna", Some.Cancellation);
        await members.SetNameAsync(group, "m2", "Anna", Some.Cancellation);
        await members.SetNameAsync(group, "m1", "Ann\0a \uD83E\uDD94", Some.Cancellation);
        Assert.Equal("Ann\uFFFDa 🦔", await members.FindNameAsync(group, "m1", Some.Cancellation));
        Assert.Null(await members.FindNameAsync(group, "m3", Some.Cancellation));
        var names = await members.NamesAsync(group, Some.Cancellation);
        Assert.Equal(["m1", "m2"], names.Keys.Order(StringComparer.Ordinal));
    }
}
