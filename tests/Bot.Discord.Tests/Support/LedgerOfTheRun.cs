using Bot.Discord.Tests.Support;

[assembly: AssemblyFixture(typeof(LedgerOfTheRun))]

namespace Bot.Discord.Tests.Support;

/// <summary>Prints at the end of the run what was checked, and fails it where anything broke Discord's rules.</summary>
public sealed class LedgerOfTheRun : IDisposable
{
    public void Dispose() => Ledger.OfThisRun.Close("Discord's rules");
}
