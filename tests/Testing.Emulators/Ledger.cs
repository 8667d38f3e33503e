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

    /// <summary>
    /// The end of a run: prints what was checked, also into the file that <c>BOT_CHECKED</c> names, since a test runner
    /// shows the output of failures only.
    /// </summary>
    /// <exception cref="InvalidOperationException">Something broke a rule.</exception>
    public void Close(string rules)
    {
        var line = $"Checked against {rules}: {this}; violations {_violations.Count}";
        Console.WriteLine(line);
        if (Environment.GetEnvironmentVariable("BOT_CHECKED") is { Length: > 0 } file)
            File.AppendAllText(file, line + '\n');
        if (!_violations.IsEmpty)
            throw new InvalidOperationException(string.Join('\n', _violations.Distinct().Take(10)));
    }

    public override string ToString() =>
        string.Join(", ", _checked.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"));
}
