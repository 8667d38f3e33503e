using System.Collections.Concurrent;

namespace Testing.Emulators;

/// <summary>What was checked by which book of rules, and everything that broke one. Shared by all emulators of a run.</summary>
public sealed class Ledger
{
    private readonly ConcurrentDictionary<string, int> _checked = new();
    private readonly ConcurrentQueue<string> _violations = new();

    public static Ledger OfThisRun { get; } = new();

    public IReadOnlyCollection<string> Violations => _violations;

    public IReadOnlyDictionary<string, int> Checked => _checked;

    public void Count(string book) => _checked.AddOrUpdate(book, 1, (_, count) => count + 1);

    public void Break(string book, string what) => _violations.Enqueue($"{book}: {what}");

    public override string ToString() =>
        string.Join(", ", _checked.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"));
}
