using Testing.Platforms;

namespace Bot.Slack.Tests.Contract;

/// <summary>Slack in Socket Mode holds what every platform must hold.</summary>
public sealed class SocketContractTests(SocketProgram program) : PlatformContract, IClassFixture<SocketProgram>
{
    protected override async Task<IPlatformHarness> StartAsync(ContractCommands commands) =>
        await SlackHarness.StartAsync(program, commands);
}
