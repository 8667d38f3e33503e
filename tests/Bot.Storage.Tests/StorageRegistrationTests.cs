using Bot.Storage.Keys;
using Bot.Storage.StudyRoom;
using Bot.Storage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Storage.Tests;

public sealed class StorageRegistrationTests(TestDatabases databases)
{
    [Fact]
    public async Task A_program_gets_its_stores_on_one_database()
    {
        var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddStorage(await databases.NewAsync(Backend.Sqlite));
        await using var provider = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
        Assert.Same(provider.GetRequiredService<Database>(), provider.GetRequiredService<Database>());
        var key = await provider.GetRequiredService<InstanceKeys>().GetAsync("links", 32, Some.Cancellation);
        Assert.Equal(32, key.Length);
        Assert.NotNull(provider.GetRequiredService<Talk>());
    }
}
