using System.Diagnostics;
using Bot.Storage.Events;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.Migrations;

public sealed partial class MigratorTests(TestDatabases databases)
{
    private const string ScriptsRun = "select scriptname from schemaversions";

    [Theory, BothDatabases]
    public async Task A_second_start_changes_nothing(Backend backend)
    {
        var connection = await databases.NewAsync(backend);
        var first = await PrepareAsync(connection);
        Assert.NotEmpty(first);
        Assert.Equal(first, await PrepareAsync(connection));
    }

    [Theory, BothDatabases]
    public async Task Each_migration_has_a_number_of_its_own(Backend backend)
    {
        var numbers = (await PrepareAsync(await databases.NewAsync(backend))).Select(name => name[..4]).ToList();
        // Two came by different ways with the same number, and databases bear their names: they stay as they are.
        Assert.Equal(
            ["0012"],
            numbers.GroupBy(number => number).Where(same => same.Count() > 1).Select(same => same.Key)
        );
    }

    [Theory, BothDatabases]
    public async Task Many_openers_at_once_in_one_process_run_each_migration_once(Backend backend)
    {
        var connection = await databases.NewAsync(backend);
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PrepareAsync(connection))));
        Assert.All(all, scripts => Assert.Equal(scripts.Distinct(), scripts));
    }

    [Theory, BothDatabases]
    public async Task Three_processes_that_start_at_once_run_each_migration_once(Backend backend)
    {
        var connection = await databases.NewAsync(backend);
        var processes = Enumerable.Range(0, 3).Select(_ => OtherProcess.Start("prepare", connection)).ToList();
        await Task.WhenAll(processes.Select(OtherProcess.FinishAsync));
        var scripts = await PrepareAsync(connection);
        Assert.Equal(scripts.Distinct(), scripts);
    }

    [Theory, BothDatabases]
    public async Task A_database_of_a_newer_program_is_refused_with_a_sentence_and_left_alone(Backend backend)
    {
        var connection = await databases.NewAsync(backend);
        await using (var newer = Database.At(connection))
            await newer.ExecuteAsync(
                "insert into schemaversions (scriptname, applied) values ('9999_future.sql', current_timestamp)",
                null,
                Some.Cancellation
            );
        await using var database = Database.At(connection);
        var error = await Assert.ThrowsAsync<StorageException>(() => database.PrepareAsync(Some.Cancellation));
        Assert.Contains("made by a newer version of this program", error.Message, StringComparison.Ordinal);
        Assert.Contains("9999_future.sql", error.Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_first_use_prepares_the_database_by_itself(Backend backend)
    {
        await using var database = Database.At(await databases.NewAsync(backend));
        var seen = new SeenEvents(database);
        Assert.True(await seen.TryClaimAsync("first", Some.Now, TimeSpan.FromHours(1), Some.Cancellation));
    }

    [Theory, BothDatabases]
    public async Task With_nothing_to_do_a_start_takes_a_moment(Backend backend)
    {
        var connection = await databases.NewAsync(backend);
        await PrepareAsync(connection);
        await using var database = Database.At(connection);
        var started = Stopwatch.GetTimestamp();
        await database.PrepareAsync(Some.Cancellation);
        // Measured 2 to 10 ms; the bound is for a machine that is busy with other tests.
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task The_folder_of_the_file_is_made_for_its_owner_alone()
    {
        var connection = await databases.NewAsync(Backend.Sqlite);
        await PrepareAsync(connection);
        var folder = Path.GetDirectoryName(connection["Data Source=".Length..])!;
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(folder)
            );
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        var connection = await databases.NewAsync(Backend.Sqlite);
        var path = connection["Data Source=".Length..];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, new string('x', 5000), Some.Cancellation);
        await using var database = Database.At(connection);
        var error = await Assert.ThrowsAsync<StorageException>(() => database.PrepareAsync(Some.Cancellation));
        Assert.Contains($"SQLite {path} cannot be opened", error.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> PrepareAsync(string connection)
    {
        await using var database = Database.At(connection);
        await database.PrepareAsync(Some.Cancellation);
        return await database.ListAsync<string>(ScriptsRun, null, Some.Cancellation);
    }
}
