using Bot.Storage.Connections;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.Connections;

public sealed class GreetedGroupsTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task A_group_is_greeted_until_the_bot_leaves_it(Backend backend)
    {
        var greeted = new GreetedGroups(await databases.OpenAsync(backend));
        var (group, other) = (Some.Group(), Some.Group());
        Assert.False(await greeted.ContainsAsync(group, Some.Cancellation));
        Assert.True(await greeted.AddAsync(group, Some.Cancellation));
        Assert.False(await greeted.AddAsync(group, Some.Cancellation));
        Assert.True(await greeted.ContainsAsync(group, Some.Cancellation));
        Assert.False(await greeted.ContainsAsync(other, Some.Cancellation));
        await greeted.RemoveAsync(group, Some.Cancellation);
        Assert.False(await greeted.ContainsAsync(group, Some.Cancellation));
    }
}
