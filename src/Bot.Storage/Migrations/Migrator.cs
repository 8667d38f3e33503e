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
    /// <summary>
    /// Throws <see cref="StorageException"/> where the database cannot be opened, a script fails or the database is newer
    /// than the program; in each case nothing has been changed.
    /// </summary>
    public static async Task BringUpToDateAsync(
        Dialect dialect,
        IReadOnlyList<MigrationScript> scripts,
        ILogger log,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await dialect.MakeReadyAsync(cancellationToken);
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

    private static async Task<bool> LacksAnyAsync(
        Dialect dialect,
        IReadOnlyList<MigrationScript> scripts,
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
        var unknown = ran.Except(scripts.Select(script => script.Name)).Order(StringComparer.Ordinal).LastOrDefault();
        return unknown is null
            ? scripts.Any(script => !ran.Contains(script.Name))
            : throw new StorageException(
                $"{dialect.Description} was made by a newer version of this program: it has {unknown}, and this version "
                    + $"knows nothing after {scripts[^1].Name}. Start the newer version, or restore a backup from before it."
            );
    }

    private static CommandDefinition Command(string sql, CancellationToken cancellationToken) =>
        new(sql, cancellationToken: cancellationToken);

    // DbUp looks at its list again under the lock, so a script that another process has just run is not run twice.
    private static DatabaseUpgradeResult Run(UpgradeEngineBuilder builder, IReadOnlyList<MigrationScript> scripts) =>
        builder
            .WithScripts(scripts.Select(script => new SqlScript(script.Name, script.Text())))
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
}
