using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Storage.Events;
using Bot.Storage.Rooms;
using Bot.Study.Privacy;
using Bot.Study.Rooms;
using Bot.Study.Tests.Libraries;
using Bot.Texts.Papers;
using Microsoft.Extensions.DependencyInjection;
using Testing.Postgres;

namespace Bot.Study.Tests.Privacy;

public sealed class PrivacyTests(TestDatabases databases)
{
    private const string Member = "wqanna";

    // A person by another name would hide here: these words tell a column that may hold one.
    private static readonly string[] Telling =
    [
        "member",
        "author",
        "setter",
        "owner",
        "asker",
        "only_for",
        "_by",
        "person",
    ];

    // Each with its reason.
    private static readonly string[] NoMembers =
    [
        "papers.author", // who wrote the paper
    ];

    // What is in them is nobody's, or says of nobody whose it is.
    private static readonly string[] TablesOfNoMember =
    [
        "connection_notes", // sessions of the installation with the platforms
        "deliveries", // what was posted when, by the bot
        "departures", // groups
        "discussion_boards", // where they hang
        "discussions", // their state; whoever takes part is in discussion_members
        "greeted_groups",
        "groups",
        "installations", // the bot's own token and name
        "instance_keys",
        "merged_names", // people of the text
        "papers",
        "reading_days",
        "room_settings",
        "rooms",
        "saved_calls", // what a button asks: the same row for all who ask the same in a room, so it is no one's; kept for a time
        "schemaversions",
        "seen_events", // names of events
        "talk_heads",
        "threads",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Every_column_that_holds_a_member_is_shown_to_them_and_emptied_when_they_ask(Backend backend)
    {
        await using var services = Some.GroupOn(await databases.NewAsync(backend));
        var database = services.GetRequiredService<Database>();
        var kept = services.GetServices<IKeptOfMembers>().ToList();
        var group = new GroupKey("local", "here");
        var columns = await ColumnsAsync(database, backend);
        var members = columns
            .Select(column => $"{column.Table}.{column.Name}")
            .Where(name => Telling.Any(word => name.Split('.')[1].Contains(word, StringComparison.Ordinal)))
            .Except(NoMembers)
            .Order()
            .ToList();
        Assert.Equal(members, kept.SelectMany(feature => feature.Columns).Order());
        Assert.Equal(
            columns.Select(column => column.Table).Distinct().Order(StringComparer.Ordinal),
            members.Select(name => name.Split('.')[0]).Concat(TablesOfNoMember).Distinct().Order(StringComparer.Ordinal)
        );

        // Discussions have tests of their own for what deleting leaves.
        kept = [.. kept.Where(feature => feature is KeptRows or KeptTalk)];
        members = [.. kept.SelectMany(feature => feature.Columns)];
        foreach (var owner in new[] { Member, "wqbert" })
        foreach (var (index, member) in members.Index())
            await FillAsync(database, columns, member.Split('.')[0], member.Split('.')[1], owner, $"{owner}{index}");
        foreach (var feature in kept)
        {
            Assert.NotEmpty(await feature.ListAsync(group, Member, Cancel));
            Assert.Empty(await feature.ListAsync(group with { }, "nobody", Cancel));
            Assert.Empty(await feature.ListAsync(new GroupKey("local", "there"), Member, Cancel));
        }
        var asked = await AskAsync(services, "privacy show");
        Assert.Contains("How far you have read: 1", PlainText.Of(asked), StringComparison.Ordinal);
        Assert.Single((await AskAsync(services, "privacy export")).Files);
        var once = await AskAsync(services, "privacy delete");
        Assert.NotEmpty(await kept[0].ListAsync(group, Member, Cancel));
        await AskAsync(services, once.Buttons[0].Call);
        foreach (var member in members)
        {
            var (table, column) = (member.Split('.')[0], member.Split('.')[1]);
            Assert.Equal(0, await CountAsync(database, table, column, Member));
            Assert.True(await CountAsync(database, table, column, "wqbert") > 0);
        }
        Assert.Contains("Nothing.", PlainText.Of(await AskAsync(services, "privacy show")), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_is_old_goes_and_a_group_that_was_left_goes_after_its_grace_period(Backend backend)
    {
        var indexes = Some.NewFolder();
        await using var services = Some.GroupOn(await databases.NewAsync(backend), indexes: indexes);
        var (departures, retention) = (
            services.GetRequiredService<Departures>(),
            services.GetRequiredService<Retention>()
        );
        var now = TimeProvider.System.GetUtcNow();
        await LibrarySteps.ReadItAsync(services, Some.Room, "Letters\n\nThe wqfirst letter.");
        var there = Some.Room with { Group = "there" };
        await LibrarySteps.ReadItAsync(services, there, "Letters\n\nThe wqother letter.");
        var shelf = services.GetRequiredService<Bookshelf>();
        var gone = (await shelf.FindAsync(new GroupKey("local", "here"), new PaperId("letters"), Cancel))!.Edition.Id;
        var stays = (await shelf.FindAsync(new GroupKey("local", "there"), new PaperId("letters"), Cancel))!.Edition.Id;
        await departures.NoteAsync(new GroupKey("local", "here"), now, Cancel);
        await departures.NoteAsync(new GroupKey("local", "there"), now, Cancel);
        await departures.ClearAsync(new GroupKey("local", "there"), Cancel);

        await retention.SweepAsync(now.AddDays(29), Cancel);
        Assert.Equal(2, await CountAsync(services.GetRequiredService<Database>(), "papers", "platform", "local"));
        Assert.True(HasIndex(indexes, gone) && HasIndex(indexes, stays));
        await retention.SweepAsync(now.AddDays(31), Cancel);
        Assert.Equal(1, await CountAsync(services.GetRequiredService<Database>(), "papers", "platform", "local"));
        Assert.Equal(0, await CountAsync(services.GetRequiredService<Database>(), "rooms", "group_id", "here"));
        Assert.False(HasIndex(indexes, gone));
        Assert.True(HasIndex(indexes, stays));
        Assert.All(shelf.Look(new GroupKey("local", "here")), card => Assert.True(card.IsShipped));
    }

    [Fact]
    public async Task The_index_of_a_paper_that_was_removed_goes_and_those_in_use_and_young_ones_stay()
    {
        var indexes = Some.NewFolder();
        await using var services = Some.GroupOn($"Data Source={Path.Combine(indexes, "bot.db")}", indexes: indexes);
        var (retention, now) = (services.GetRequiredService<Retention>(), TimeProvider.System.GetUtcNow());
        await Some.AskAsync(services, "/quote war");
        await LibrarySteps.ReadItAsync(services, Some.Room, "Letters\n\nThe wqfirst letter.");
        var shelf = services.GetRequiredService<Bookshelf>();
        var ours = new GroupKey(Some.Room.Platform, Some.Room.Group);
        var gone = (await shelf.FindAsync(ours, new PaperId("letters"), Cancel))!.Edition.Id;
        var outdated = Directory.CreateDirectory(Path.Combine(indexes, $"{Some.ShippedEdition.Id}-1-English"));
        await Some.AskAsync(services, Call.To("library remove", ("title", "letters"), ("sure", "true")));
        await retention.SweepAsync(now.AddMinutes(30), Cancel);
        Assert.True(HasIndex(indexes, gone) && outdated.Exists);
        await retention.SweepAsync(now.AddHours(2), Cancel);
        Assert.False(HasIndex(indexes, gone));
        Assert.True(HasIndex(indexes, Some.ShippedEdition.Id));
        Assert.False(Directory.Exists(outdated.FullName));
        Assert.NotEmpty((await Some.AskAsync(services, "/quote war")).Quotations);
    }

    [Theory, BothDatabases]
    public async Task Talk_buttons_and_deliveries_go_after_their_days_and_what_is_still_to_be_posted_stays(
        Backend backend
    )
    {
        await using var services = Some.GroupOn(await databases.NewAsync(backend), indexes: Some.NewFolder());
        var (database, retention) = (services.GetRequiredService<Database>(), services.GetRequiredService<Retention>());
        var options = services.GetRequiredService<RetentionOptions>();
        (options.TalkDays, options.ButtonDays, options.DeliveryDays) = (10, 20, 30);
        var now = TimeProvider.System.GetUtcNow();
        await database.ExecuteAsync(
            """
            insert into groups values ('local', 'here');
            insert into rooms values ('local', 'here', 'room');
            insert into talk (platform, group_id, room_id, sequence, revision, author, body, created_at)
                values ('local', 'here', 'room', 1, 1, 'ann', 'wqwords', @Now);
            insert into saved_calls values ('local', 'here', 'room', 'one', 'help', @Now);
            insert into saved_calls values ('local', 'here', 'room', 'of before days were counted', 'help', null);
            insert into deliveries
                (platform, group_id, room_id, post_key, kind, subject, occasion, part, due_at, latest_at, state, settled_at)
                values ('local', 'here', 'room', 'sent', 'daily', 'r', 'o', 1, @Now, @Now, 'sent', @Now),
                    ('local', 'here', 'room', 'due', 'daily', 'r', 'o', 2, @Now, @Now, 'due', null);
            """,
            new { Now = UtcText.Write(now) },
            Cancel
        );
        foreach (
            var (days, talk, buttons, posts) in (IEnumerable<(int, int, int, int)>)
                [(9, 1, 2, 2), (11, 0, 2, 2), (19, 0, 2, 2), (21, 0, 1, 2), (31, 0, 0, 1), (3000, 0, 0, 1)]
        )
        {
            await retention.SweepAsync(now.AddDays(days), Cancel);
            Assert.Equal(
                (days, talk, buttons, posts),
                (
                    days,
                    (int)await CountAsync(database, "talk", "platform", "local"),
                    (int)await CountAsync(database, "saved_calls", "platform", "local"),
                    (int)await CountAsync(database, "deliveries", "platform", "local")
                )
            );
        }
    }

    [Fact]
    public async Task A_paper_that_nobody_accepts_is_forgotten_after_a_day()
    {
        await using var group = await NewGroupAsync();
        await LibrarySteps.BringAsync(group, Some.Room, "Letters\n\nThe wqfirst letter.");
        var (database, retention) = (group.GetRequiredService<Database>(), group.GetRequiredService<Retention>());
        var now = TimeProvider.System.GetUtcNow();
        await retention.SweepAsync(now.AddHours(23), Cancel);
        Assert.Equal(1, await CountAsync(database, "proposals", "platform", "local"));
        await retention.SweepAsync(now.AddHours(25), Cancel);
        Assert.Equal(0, await CountAsync(database, "proposals", "platform", "local"));
    }

    [Fact]
    public async Task The_names_of_events_go_when_they_cannot_come_again()
    {
        await using var group = await NewGroupAsync();
        var (database, seen) = (group.GetRequiredService<Database>(), group.GetRequiredService<SeenEvents>());
        var (retention, now) = (group.GetRequiredService<Retention>(), TimeProvider.System.GetUtcNow());
        await seen.TryClaimAsync("local/1", now, TimeSpan.FromHours(1), Cancel);
        await retention.SweepAsync(now.AddMinutes(59), Cancel);
        Assert.Equal(1, await database.FirstAsync<long>("select count(*) from seen_events", null, Cancel));
        await retention.SweepAsync(now.AddMinutes(61), Cancel);
        Assert.Equal(0, await database.FirstAsync<long>("select count(*) from seen_events", null, Cancel));
    }

    // Sweeping deletes indexes, and other tests use theirs at this moment.
    private async Task<ServiceProvider> NewGroupAsync() =>
        Some.GroupOn(await databases.NewAsync(Backend.Sqlite), indexes: Some.NewFolder());

    private static bool HasIndex(string folder, EditionId edition) =>
        Directory.EnumerateDirectories(folder, $"{edition}-*").Any();

    private static Task<Reply> AskAsync(IServiceProvider services, string command) =>
        AskAsync(services, Call.To(command));

    private static async Task<Reply> AskAsync(IServiceProvider services, Call call)
    {
        var member = Some.Ann with { Id = new("local", Member) };
        return Assert.IsType<Reply>(await LibrarySteps.AnswerAsync(services, new Invocation(call, Some.Room, member)));
    }

    private static Task<long> CountAsync(Database database, string table, string column, string value) =>
        database.FirstAsync<long>(
            $"select count(*) from {table} where {column} = @Value",
            new { Value = value },
            Cancel
        );

    // A row with the member in one column, and in every other what its type and its references ask for.
    private static async Task FillAsync(
        Database database,
        IReadOnlyList<Column> columns,
        string table,
        string member,
        string owner,
        string unique
    )
    {
        await database.ExecuteAsync(
            """
            insert into groups values ('local', 'here') on conflict do nothing;
            insert into rooms values ('local', 'here', 'room') on conflict do nothing;
            insert into rooms values ('local', 'here', 'wqanna') on conflict do nothing;
            insert into talk_heads values ('local', 'here', 'room', 0, 0) on conflict do nothing;
            insert into papers values ('local', 'here', 'p', '', '', '', '', null, '') on conflict do nothing;
            """,
            null,
            Cancel
        );
        var number = Math.Abs(unique.GetHashCode(StringComparison.Ordinal));
        var filled = columns
            .Where(column => column.Table == table)
            .Select(column =>
                (
                    column.Name,
                    Value: column.Name == member ? $"'{owner}'"
                    : column.Name == "platform" ? "'local'"
                    : column.Name == "group_id" ? "'here'"
                    : column.Name == "room_id"
                        ? table == "readings" && owner == Member ? "'wqanna'"
                            : "'room'"
                    : column.Name == "paper_id" ? "'p'"
                    : column.Type == "bigint" ? $"{number}"
                    : column.Type == "boolean" ? "false"
                    : column.Name == "only_for" ? "null"
                    : $"'{unique}'"
                )
            )
            .ToList();
        await database.ExecuteAsync(
            $"insert into {table} ({string.Join(", ", filled.Select(one => one.Name))}) values ({string.Join(", ", filled.Select(one => one.Value))})",
            null,
            Cancel
        );
    }

    private static async Task<IReadOnlyList<Column>> ColumnsAsync(Database database, Backend backend)
    {
        var rows = await database.ListAsync<ColumnRow>(
            backend == Backend.Sqlite
                ? """
                select tables.name as "Table", columns.name as "Name", lower(columns.type) as "Type"
                from sqlite_master tables join pragma_table_info(tables.name) columns
                where tables.type = 'table' and tables.name not like 'sqlite%'
                """
                : """
                select table_name::text as "Table", column_name::text as "Name", data_type::text as "Type"
                from information_schema.columns where table_schema = 'public'
                """,
            null,
            Cancel
        );
        return [.. rows.Select(row => new Column(row.Table, row.Name, row.Type))];
    }

    private sealed record Column(string Table, string Name, string Type);

    private sealed class ColumnRow
    {
        public string Table { get; set; } = "";
        public string Name { get; set; } = "";
        public string Type { get; set; } = "";
    }
}
