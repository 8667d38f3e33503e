using System.Data.Common;
using Bot.Storage.Dialects;
using Dapper;
using DbUp.Builder;
using DbUp.Engine;
using Microsoft.Extensions.Logging;

namespace Bot.Storage.Migrations;

/// <summary>
/// Runs the scripts that a database lacks, in order, under a lock. With nothing to do it costs one look and loads nothing.
/// </summary>
internal static class Migrator
{
    private static readonly IReadOnlyList<string> Resources =
    [
        .. typeof(Migrator)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Throws <see cref="StorageException"/> where the database cannot be opened or is newer than the program.</summary>
    public static async Task BringUpToDateAsync(Dialect dialect, ILogger log, CancellationToken cancellationToken)
    {
        try
        {
            await dialect.MakeReadyAsync(cancellationToken);
            var scripts = ScriptsFor(dialect);
            if (!await LacksAnyAsync(dialect, scripts, cancellationToken))
                return;
            var result = default(DatabaseUpgradeResult);
            await dialect.MigrateAloneAsync(builder => result = Run(builder, scripts), cancellationToken);
            Report(dialect, log, result!);
            // A newer program may have come first while this one waited for the lock.
            await LacksAnyAsync(dialect, scripts, cancellationToken);
        }
        catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{dialect.Description} cannot be opened: {error.Message}", error);
        }
    }

    private static List<string> ScriptsFor(Dialect dialect) =>
        [
            .. Resources.Where(name =>
                name.Count(c => c == '.') == 1 || name.EndsWith(dialect.ScriptSuffix, StringComparison.Ordinal)
            ),
        ];

    private static async Task<bool> LacksAnyAsync(
        Dialect dialect,
        List<string> scripts,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await dialect.OpenAsync(cancellationToken);
        if (await connection.ExecuteScalarAsync<long>(Command(dialect.JournalExists, cancellationToken)) == 0)
            return true;
        var run = await connection.QueryAsync<string>(
            Command("select scriptname from schemaversions", cancellationToken)
        );
        var ran = run.ToHashSet();
        var unknown = ran.Except(scripts).Order(StringComparer.Ordinal).LastOrDefault();
        return unknown is null
            ? scripts.Exists(name => !ran.Contains(name))
            : throw new StorageException(
                $"{dialect.Description} was made by a newer version of this program: it has {unknown}, and this version "
                    + $"knows nothing after {scripts[^1]}. Start the newer version, or restore a backup from before it."
            );
    }

    private static CommandDefinition Command(string sql, CancellationToken cancellationToken) =>
        new(sql, cancellationToken: cancellationToken);

    // DbUp looks at its list again under the lock, so a script that another process has just run is not run twice.
    private static DatabaseUpgradeResult Run(UpgradeEngineBuilder builder, List<string> scripts) =>
        builder
            .WithScripts(scripts.Select(name => new SqlScript(name, TextOf(name))))
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();

    private static void Report(Dialect dialect, ILogger log, DatabaseUpgradeResult result)
    {
        if (!result.Successful)
            throw new StorageException(
                $"{dialect.Description}: migration {result.ErrorScript?.Name ?? ""} failed and nothing was changed: "
                    + result.Error.Message,
                result.Error
            );
        var names = result.Scripts.Select(script => script.Name).ToList();
        if (names.Count > 0)
            Log.BroughtUpToDate(log, dialect.Description, names.Count, names[^1]);
    }

    private static string TextOf(string name)
    {
        using var stream = typeof(Migrator).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
