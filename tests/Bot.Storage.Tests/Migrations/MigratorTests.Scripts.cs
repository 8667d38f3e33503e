using Bot.Storage.Dialects;
using Bot.Storage.Migrations;
using Bot.Storage.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Storage.Tests.Migrations;

public sealed partial class MigratorTests
{
    private static readonly MigrationScript First = new(
        "0001_first.sql",
        () => "create table first (id bigint primary key);"
    );

    private static readonly MigrationScript Second = new(
        "0002_second.sql",
        () => "create table second (id bigint); insert into first (id) values (2);"
    );

    private static readonly MigrationScript Broken = new(
        "0003_broken.sql",
        () => "create table third (id bigint); insert into nowhere (id) values (3);"
    );

    [Theory, BothDatabases]
    public async Task A_later_version_runs_only_what_is_new_to_it(Backend backend)
    {
        var connection = await databases.NewAsync(backend);
        await RunAsync(connection, First);
        await RunAsync(connection, First, Second);
        Assert.Equal(["0001_first.sql", "0002_second.sql"], await JournalAsync(connection));
        Assert.Equal(1L, await CountAsync(connection, "select count(*) from first"));
    }

    [Theory, BothDatabases]
    public async Task A_migration_that_fails_is_named_and_none_of_that_start_counts(Backend backend)
    {
        var connection = await databases.NewAsync(backend);
        await RunAsync(connection, First);
        var error = await Assert.ThrowsAsync<StorageException>(() => RunAsync(connection, First, Second, Broken));
        Assert.Contains("0003_broken.sql failed and nothing was changed", error.Message, StringComparison.Ordinal);
        Assert.Equal(["0001_first.sql"], await JournalAsync(connection));
        Assert.Equal(0L, await CountAsync(connection, "select count(*) from first"));
        await RunAsync(connection, First, Second);
    }

    [Theory, BothDatabases]
    public async Task A_script_for_the_other_database_alone_is_left_out(Backend backend)
    {
        await using var dialect = ConnectionForms.Read(await databases.NewAsync(backend));
        Assert.True(dialect.Runs("0007_x.sql"));
        Assert.Equal(backend == Backend.Sqlite, dialect.Runs("0007_x.sqlite.sql"));
        Assert.Equal(backend == Backend.Postgres, dialect.Runs("0007_x.postgres.sql"));
    }

    private static async Task RunAsync(string connection, params MigrationScript[] scripts)
    {
        await using var dialect = ConnectionForms.Read(connection);
        await Migrator.BringUpToDateAsync(dialect, scripts, NullLogger.Instance, Some.Cancellation);
    }

    private static async Task<IReadOnlyList<string>> JournalAsync(string connection)
    {
        await using var dialect = ConnectionForms.Read(connection);
        await using var opened = await dialect.OpenAsync(Some.Cancellation);
        await using var command = opened.CreateCommand();
        command.CommandText = $"{ScriptsRun} order by scriptname";
        await using var reader = await command.ExecuteReaderAsync(Some.Cancellation);
        var names = new List<string>();
        while (await reader.ReadAsync(Some.Cancellation))
            names.Add(reader.GetString(0));
        return names;
    }

    private static async Task<object?> CountAsync(string connection, string sql)
    {
        await using var dialect = ConnectionForms.Read(connection);
        await using var opened = await dialect.OpenAsync(Some.Cancellation);
        await using var command = opened.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Some.Cancellation);
    }
}
