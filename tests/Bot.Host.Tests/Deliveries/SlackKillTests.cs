using Testing.Platforms;

namespace Bot.Host.Tests.Deliveries;

[Collection(LongestFirst.Mark + nameof(SlackKillTests))]
public sealed class SlackKillTests(TestDatabases databases) : KillTests(databases)
{
    private protected override Task<Ground> OpenAsync() => SlackGround.OpenAsync();
}
