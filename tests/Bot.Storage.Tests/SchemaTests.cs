using Bot.Storage.Rooms;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests;

public sealed class SchemaTests(TestDatabases databases)
{
    // Each with its reason.
    private static readonly string[] TablesOfNoGroup =
    [
        "schemaversions", // the migrations that have run
        "seen_events", // names of events alone, gone after a day
        "instance_keys", // secrets of the installation
        "connection_notes", // sessions of the installation with the platforms
    ];

    [Theory, BothDatabases]
    public async Task Every_table_says_whose_group_a_row_is_of(Backend backend)
    {
        var database = await databases.OpenAsync(backend);
        foreach (var table in await TablesAsync(database, backend))
        {
            var columns = await ColumnsAsync(database, backend, table);
            Assert.Equal(
                !TablesOfNoGroup.Contains(table),
                columns.Contains("platform") && columns.Contains("group_id")
            );
        }
    }

    [Theory, BothDatabases]
    public async Task Both_databases_have_the_same_columns(Backend backend)
    {
        var here = await databases.OpenAsync(backend);
        var sqlite = await databases.OpenAsync(Backend.Sqlite);
        var tables = await TablesAsync(here, backend);
        Assert.Equal(await TablesAsync(sqlite, Backend.Sqlite), tables);
        foreach (var table in tables.Except(["schemaversions"]))
            Assert.Equal(await ColumnsAsync(sqlite, Backend.Sqlite, table), await ColumnsAsync(here, backend, table));
    }

    [Theory, BothDatabases]
    public async Task Forgetting_a_group_leaves_no_row_of_it_in_any_table(Backend backend)
    {
        var database = await databases.OpenAsync(backend);
        var (room, other) = (Some.Room(), Some.Room());
        await new EveryStore(database).FillAsync(room, "anna");
        await new EveryStore(database).FillAsync(other, "anna");
        Assert.DoesNotContain(0, await RowsAsync(database, backend, room));

        await new KnownRooms(database).ForgetAsync(Some.GroupOf(room), Some.Cancellation);

        Assert.All(await RowsAsync(database, backend, room), rows => Assert.Equal(0, rows));
        Assert.DoesNotContain(0, await RowsAsync(database, backend, other));
    }

    private static async Task<IReadOnlyList<long>> RowsAsync(Database database, Backend backend, RoomKey room)
    {
        var counts = new List<long>();
        foreach (var table in (await TablesAsync(database, backend)).Except(TablesOfNoGroup))
            counts.Add(
                await database.FirstAsync<long>(
                    $"select count(*) from {table} where platform = @Platform and group_id = @Group",
                    new { room.Platform, room.Group },
                    Some.Cancellation
                )
            );
        return counts;
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(Database database, Backend backend)
    {
        var names = await database.ListAsync<string>(
            backend == Backend.Sqlite
                ? "select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
                : "select tablename::text from pg_tables where schemaname = 'public'",
            null,
            Some.Cancellation
        );
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private static Task<IReadOnlyList<string>> ColumnsAsync(Database database, Backend backend, string table) =>
        database.ListAsync<string>(
            backend == Backend.Sqlite
                ? "select name from pragma_table_info(@Table) order by cid"
                : """
                select column_name::text from information_schema.columns
                where table_schema = 'public' and table_name = @Table order by ordinal_position
                """,
            new { Table = table },
            Some.Cancellation
        );
}
