using Bot.Storage.Names;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.Names;

public sealed class MergedNamesTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task Spellings_are_one_in_that_group_and_paper_until_taken_back(Backend backend)
    {
        var merged = new MergedNames(await databases.OpenAsync(backend));
        var group = Some.Group();
        await merged.AddAsync(group, "paper", new MergedName("zelenskyy", "zelensky"), Some.Cancellation);
        await merged.AddAsync(group, "paper", new MergedName("kiev", "odesa"), Some.Cancellation);
        await merged.AddAsync(group, "paper", new MergedName("kiev", "kyiv"), Some.Cancellation);
        Assert.Equal(
            [new MergedName("kiev", "kyiv"), new MergedName("zelenskyy", "zelensky")],
            await merged.ListAsync(group, "paper", Some.Cancellation)
        );
        Assert.Empty(await merged.ListAsync(group, "other", Some.Cancellation));
        Assert.Empty(await merged.ListAsync(Some.Group(), "paper", Some.Cancellation));

        await merged.RemoveAsync(group, "paper", "kiev", Some.Cancellation);
        await merged.RemoveAsync(group, "paper", "kiev", Some.Cancellation);
        Assert.Equal(
            [new MergedName("zelenskyy", "zelensky")],
            await merged.ListAsync(group, "paper", Some.Cancellation)
        );
    }
}
