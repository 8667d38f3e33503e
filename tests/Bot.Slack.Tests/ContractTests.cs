using Bot.Slack.Tests.Support;
using Emulator.Slack;
using Testing.Platforms;

namespace Bot.Slack.Tests;

/// <summary>What every platform must do, over Slack's own sockets.</summary>
public sealed class SocketContractTests : PlatformContract
{
    protected override async Task<IPlatformHarness> StartAsync(ContractCommands commands) =>
        await SlackHarness.StartAsync(commands, Deliveries.Socket);
}

/// <summary>The same by signed requests.</summary>
public sealed class HttpContractTests : PlatformContract
{
    protected override async Task<IPlatformHarness> StartAsync(ContractCommands commands) =>
        await SlackHarness.StartAsync(commands, Deliveries.Http);
}
