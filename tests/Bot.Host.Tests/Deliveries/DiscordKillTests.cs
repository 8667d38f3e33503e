using Testing.Platforms;

namespace Bot.Host.Tests.Deliveries;

[Collection(LongestFirst.Mark + nameof(DiscordKillTests))]
public sealed class DiscordKillTests(TestDatabases databases) : KillTests(databases)
{
    private protected override Task<Ground> OpenAsync() => DiscordGround.OpenAsync();
}
