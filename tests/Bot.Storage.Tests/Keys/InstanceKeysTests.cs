using Bot.Storage.Keys;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.Keys;

public sealed class InstanceKeysTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task All_who_ask_first_at_once_get_the_same_secret(Backend backend)
    {
        var connection = await databases.NewAsync(backend);
        var keys = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => AskAsync(connection))));
        Assert.Equal(32, keys[0].Length);
        Assert.All(keys, key => Assert.Equal(keys[0], key));
    }

    [Theory, BothDatabases]
    public async Task Two_names_are_two_secrets(Backend backend)
    {
        var keys = new InstanceKeys(await databases.OpenAsync(backend));
        Assert.NotEqual(
            await keys.GetAsync(Some.Name(), 32, Some.Cancellation),
            await keys.GetAsync(Some.Name(), 32, Some.Cancellation)
        );
    }

    [Theory, BothDatabases]
    public async Task A_secret_of_another_length_is_an_error_that_does_not_tell_it(Backend backend)
    {
        var keys = new InstanceKeys(await databases.OpenAsync(backend));
        var name = Some.Name();
        var secret = await keys.GetAsync(name, 32, Some.Cancellation);
        var error = await Assert.ThrowsAsync<StorageException>(() => keys.GetAsync(name, 64, Some.Cancellation));
        Assert.DoesNotContain(Convert.ToBase64String(secret), error.ToString(), StringComparison.Ordinal);
    }

    private static async Task<byte[]> AskAsync(string connection)
    {
        await using var database = Database.At(connection);
        return await new InstanceKeys(database).GetAsync("buttons", 32, Some.Cancellation);
    }
}
