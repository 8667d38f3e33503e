using Testing.Platforms;

namespace Bot.Slack.Tests.Contract;

/// <summary>Slack by signed requests holds what every platform must hold.</summary>
public sealed class HttpContractTests(HttpProgram program) : PlatformContract, IClassFixture<HttpProgram>
{
    protected override async Task<IPlatformHarness> StartAsync(ContractCommands commands) =>
        await SlackHarness.StartAsync(program, commands);
}
