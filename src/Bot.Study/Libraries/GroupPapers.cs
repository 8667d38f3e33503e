using System.Globalization;
using System.Text.Json;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Libraries;

/// <summary>
/// The papers that groups brought along, each with all editions it ever had. Every call is about one group and touches no
/// other's. Safe for any number of threads.
/// </summary>
public sealed class GroupPapers(Database database)
{
    /// <summary>By title.</summary>
    public async Task<IReadOnlyList<PaperCard>> ListAsync(GroupKey group, CancellationToken cancellationToken)
    {
        var rows = await database.ListAsync<PaperRow>(
            $"""
            select {PaperRow.Columns} from papers where platform = @Platform and group_id = @Group
            order by title, paper_id
            """,
            new { group.Platform, group.Group },
            cancellationToken
        );
        return [.. rows.Select(row => row.Card)];
    }

    /// <summary>The edition of a paper that is in use; <see langword="null"/> where the group has no such paper.</summary>
    public async Task<EditionId?> EditionOfAsync(GroupKey group, PaperId paper, CancellationToken cancellationToken)
    {
        var edition = await database.FirstAsync<string>(
            "select edition_id from papers where platform = @Platform and group_id = @Group and paper_id = @Paper",
            new
            {
                group.Platform,
                group.Group,
                Paper = StorableText.Key(paper.Value),
            },
            cancellationToken
        );
        return edition is null ? null : new EditionId(edition);
    }

    /// <summary>A paper in one of its editions, with everything; <see langword="null"/> where the group has none such.</summary>
    public async Task<Paper?> LoadAsync(
        GroupKey group,
        PaperId paper,
        EditionId edition,
        CancellationToken cancellationToken
    )
    {
        var row = await database.FirstAsync<PaperRow>(
            $"""
            select {PaperRow.Columns}, source as Source, division as Division, notes as Notes
            from papers join editions using (platform, group_id, paper_id)
            where platform = @Platform and group_id = @Group and paper_id = @Paper and editions.edition_id = @Edition
            """,
            new
            {
                group.Platform,
                group.Group,
                Paper = StorableText.Key(paper.Value),
                Edition = edition.Value,
            },
            cancellationToken
        );
        return row?.Paper;
    }

    /// <summary>The editions of a paper that are no longer in use, the latest first.</summary>
    public async Task<IReadOnlyList<EditionId>> EarlierAsync(
        GroupKey group,
        PaperId paper,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await database.ListAsync<string>(
                    """
                    select editions.edition_id from editions join papers using (platform, group_id, paper_id)
                    where platform = @Platform and group_id = @Group and paper_id = @Paper
                        and editions.edition_id <> papers.edition_id
                    order by accepted_at desc, editions.edition_id
                    """,
                    new
                    {
                        group.Platform,
                        group.Group,
                        Paper = StorableText.Key(paper.Value),
                    },
                    cancellationToken
                )
            ).Select(edition => new EditionId(edition)),
        ];

    /// <summary>
    /// Adds a paper, or another edition of one that is there; from then on that edition is in use. Throws
    /// <see cref="ArgumentException"/> for a source that no database keeps character for character.
    /// </summary>
    /// <param name="member">Who accepted it.</param>
    /// <param name="before">The paper it takes the place of; <see langword="null"/> for one that is not there yet.</param>
    /// <param name="alongside">Written together with it, or not at all; nothing is written where it says no.</param>
    /// <returns>Whether it was added: not where the one before is no longer in use, or has got other notes.</returns>
    public async Task<bool> AcceptAsync(
        GroupKey group,
        Paper paper,
        string member,
        DateTimeOffset now,
        CancellationToken cancellationToken,
        Paper? before = null,
        Func<DatabaseTransaction, CancellationToken, Task<bool>>? alongside = null
    )
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        await KnownRooms.AddAsync(transaction, group, cancellationToken);
        var values = new
        {
            group.Platform,
            group.Group,
            Paper = StorableText.Key(paper.Id.Value),
            Title = StorableText.Clean(paper.Title),
            Author = StorableText.Clean(paper.Author),
            paper.Language,
            Rights = StorableText.Clean(paper.Rights),
            paper.QuoteLimit,
            Edition = paper.Edition.Id.Value,
            Before = before?.Edition.Id.Value,
            Source = StorableText.Key(paper.Edition.Source),
            Division = EditionFile.Write(paper.Edition, "source"),
            Notes = Written(paper.NoteBodies),
            At = UtcText.Write(now),
            Member = StorableText.Key(member),
        };
        var isAdded = await transaction.ExecuteAsync(
            before is null
                ? """
                insert into papers (platform, group_id, paper_id, title, author, language, rights, quote_limit, edition_id)
                values (@Platform, @Group, @Paper, @Title, @Author, @Language, @Rights, @QuoteLimit, @Edition)
                on conflict do nothing
                """
                : """
                update papers set title = @Title, author = @Author, language = @Language, rights = @Rights,
                    quote_limit = @QuoteLimit, edition_id = @Edition
                where platform = @Platform and group_id = @Group and paper_id = @Paper and edition_id = @Before
                """,
            values,
            cancellationToken
        );
        if (isAdded == 0 || before is not null && !await HasNotesAsync(transaction, group, before, cancellationToken))
            return false;
        await transaction.ExecuteAsync(
            """
            insert into editions
                (platform, group_id, paper_id, edition_id, source, division, notes, accepted_at, accepted_by)
            values (@Platform, @Group, @Paper, @Edition, @Source, @Division, @Notes, @At, @Member)
            on conflict (platform, group_id, paper_id, edition_id) do update set notes = excluded.notes
            """,
            values,
            cancellationToken
        );
        if (alongside is not null && !await alongside(transaction, cancellationToken))
            return false;
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Whether the notes of a paper are those it was read with; nobody adds any before the transaction ends.</summary>
    private static async Task<bool> HasNotesAsync(
        DatabaseTransaction transaction,
        GroupKey group,
        Paper paper,
        CancellationToken cancellationToken
    ) =>
        await transaction.FirstAsync<string>(
            """
            select notes from editions
            where platform = @Platform and group_id = @Group and paper_id = @Paper and edition_id = @Edition
            """,
            new
            {
                group.Platform,
                group.Group,
                Paper = StorableText.Key(paper.Id.Value),
                Edition = paper.Edition.Id.Value,
            },
            cancellationToken
        )
            is { } written
        && PaperRow
            .ReadNotes(written)
            .OrderBy(note => note.Key)
            .SequenceEqual(paper.NoteBodies.OrderBy(note => note.Key));

    /// <summary>
    /// Adds bodies of notes to the edition that is in use, in the place of those it had of the same notes. All it has then;
    /// <see langword="null"/> where another edition is in use by now.
    /// </summary>
    public async Task<IReadOnlyDictionary<int, string>?> AddNotesAsync(
        GroupKey group,
        PaperId paper,
        EditionId edition,
        IReadOnlyDictionary<int, string> notes,
        CancellationToken cancellationToken
    )
    {
        const string one =
            "where platform = @Platform and group_id = @Group and paper_id = @Paper and edition_id = @Edition";
        var key = new
        {
            group.Platform,
            group.Group,
            Paper = StorableText.Key(paper.Value),
            Edition = edition.Value,
        };
        await using var transaction = await database.BeginAsync(cancellationToken);
        // Asked by writing, so that whoever adds others or accepts a correction meanwhile waits.
        const string inUse = $"update papers set edition_id = edition_id {one}";
        if (await transaction.ExecuteAsync(inUse, key, cancellationToken) == 0)
            return null;
        var written = await transaction.FirstAsync<string>($"select notes from editions {one}", key, cancellationToken);
        var all = PaperRow.ReadNotes(written!);
        foreach (var (number, body) in notes)
            all[number] = body;
        await transaction.ExecuteAsync(
            $"update editions set notes = @Notes {one}",
            new
            {
                key.Platform,
                key.Group,
                key.Paper,
                key.Edition,
                Notes = Written(all),
            },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return all;
    }

    /// <summary>
    /// Removes a paper with all its editions, and what was kept about places in it; rooms that read it have chosen nothing
    /// from then on. Whether there was one.
    /// </summary>
    public async Task<bool> RemoveAsync(GroupKey group, PaperId paper, CancellationToken cancellationToken)
    {
        var what = new
        {
            group.Platform,
            group.Group,
            Paper = StorableText.Key(paper.Value),
        };
        await using var transaction = await database.BeginAsync(cancellationToken);
        var removed = await transaction.ExecuteAsync(
            "delete from papers where platform = @Platform and group_id = @Group and paper_id = @Paper",
            what,
            cancellationToken
        );
        if (removed == 0)
            return false;
        await transaction.ExecuteAsync(
            """
            update room_settings set paper = null, horizon = null
            where platform = @Platform and group_id = @Group and paper = @Paper
            """,
            what,
            cancellationToken
        );
        // Another paper may get the same id one day.
        foreach (var places in (string[])["reading_marks", "merged_names"])
            await transaction.ExecuteAsync(
                $"delete from {places} where platform = @Platform and group_id = @Group and paper = @Paper",
                what,
                cancellationToken
            );
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static string Written(IReadOnlyDictionary<int, string> notes) =>
        JsonSerializer.Serialize(
            notes.ToDictionary(
                note => note.Key.ToString(CultureInfo.InvariantCulture),
                note => StorableText.Clean(note.Value)
            )
        );
}
