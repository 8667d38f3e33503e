using Testing.Platforms;

namespace Bot.Discord.Tests.Contract;

/// <summary>Discord over the gateway holds what every platform must hold.</summary>
public sealed class GatewayContractTests(GatewayProgram program) : PlatformContract, IClassFixture<GatewayProgram>
{
    protected override bool TakesAnyLine => false;

    protected override bool ShowsThatItThinks => true;

    protected override async Task<IPlatformHarness> StartAsync(ContractCommands commands) =>
        await DiscordHarness.StartAsync(program);
}
