using Bot.Discord.Tests.Support;
using Testing.Platforms;

[assembly: AssemblyFixture(typeof(LedgerOfTheRun))]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Bot.Discord.Tests.Support;

/// <summary>Prints at the end of the run what was checked, and fails it where anything broke Discord's rules.</summary>
public sealed class LedgerOfTheRun : IDisposable
{
    public void Dispose() => Ledger.OfThisRun.Close("Discord's rules");
}
