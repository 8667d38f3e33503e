using Testing.Platforms;

namespace Bot.Discord.Tests.Contract;

/// <summary>Discord by web hooks holds what every platform must hold.</summary>
public sealed class HttpContractTests(HttpProgram program) : PlatformContract, IClassFixture<HttpProgram>
{
    protected override bool TakesAnyLine => false;

    protected override bool ShowsThatItThinks => true;

    protected override async Task<IPlatformHarness> StartAsync(ContractCommands commands) =>
        await DiscordHarness.StartAsync(program);
}
