namespace Bot.Host.Tests.Deliveries;

public sealed class DiscordKillTests(TestDatabases databases) : KillTests(databases)
{
    private protected override Task<Ground> OpenAsync() => DiscordGround.OpenAsync();
}
