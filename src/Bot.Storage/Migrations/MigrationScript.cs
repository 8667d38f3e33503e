using Bot.Storage.Dialects;

namespace Bot.Storage.Migrations;

/// <summary>
/// A numbered script as it is embedded in the program. Its text is read only when it has to run.
/// </summary>
internal sealed record MigrationScript(string Name, Func<string> Text)
{
    private static readonly IReadOnlyList<string> Embedded =
    [
        .. typeof(MigrationScript)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The scripts for this database, in order: those for both and those with its own suffix.</summary>
    public static IReadOnlyList<MigrationScript> For(Dialect dialect) =>
        [.. Embedded.Where(dialect.Runs).Select(name => new MigrationScript(name, () => Read(name)))];

    private static string Read(string name)
    {
        using var stream = typeof(MigrationScript).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
