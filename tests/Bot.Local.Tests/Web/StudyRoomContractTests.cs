using Testing.Platforms;

namespace Bot.Local.Tests.Web;

/// <summary>The study room is a platform like any other.</summary>
public sealed class StudyRoomContractTests : PlatformContract
{
    protected override async Task<IPlatformHarness> StartAsync(ContractCommands commands) =>
        await StudyRoomHarness.StartAsync(commands);
}
