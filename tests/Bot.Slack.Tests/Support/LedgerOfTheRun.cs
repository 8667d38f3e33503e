using Bot.Slack.Tests.Support;

[assembly: AssemblyFixture(typeof(LedgerOfTheRun))]

namespace Bot.Slack.Tests.Support;

/// <summary>Prints at the end of the run what was checked, and fails it where anything broke Slack's rules.</summary>
public sealed class LedgerOfTheRun : IDisposable
{
    public void Dispose()
    {
        var ledger = Ledger.OfThisRun;
        Console.WriteLine($"Checked against Slack's rules: {ledger}; violations {ledger.Violations.Count}");
        if (ledger.Violations.Count > 0)
            throw new InvalidOperationException(string.Join('\n', ledger.Violations.Distinct().Take(5)));
    }
}
