using Bot.Slack.Tests.Support;
using Testing.Platforms;

[assembly: AssemblyFixture(typeof(LedgerOfTheRun))]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Bot.Slack.Tests.Support;

/// <summary>Prints at the end of the run what was checked, and fails it where anything broke Slack's rules.</summary>
public sealed class LedgerOfTheRun : IDisposable
{
    public void Dispose() => Ledger.OfThisRun.Close("Slack's rules");
}
