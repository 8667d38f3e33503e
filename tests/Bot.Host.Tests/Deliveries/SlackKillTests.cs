namespace Bot.Host.Tests.Deliveries;

public sealed class SlackKillTests(TestDatabases databases) : KillTests(databases)
{
    private protected override Task<Ground> OpenAsync() => SlackGround.OpenAsync();
}
