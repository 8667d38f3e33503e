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
    /// <param name="before">The edition it takes the place of; <see langword="null"/> for a paper that is not there yet.</param>
    /// <param name="alongside">Written together with it, or not at all; nothing is written where it says no.</param>
    /// <returns>Whether it was added: not where another edition is in use by now than the one before.</returns>
    public async Task<bool> AcceptAsync(
        GroupKey group,
        Paper paper,
        string member,
        DateTimeOffset now,
        CancellationToken cancellationToken,
        EditionId? before = null,
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
            Before = before?.Value ?? "",
            Source = StorableText.Key(paper.Edition.Source),
            Division = EditionFile.Write(paper.Edition, "source"),
            Notes = Written(paper.NoteBodies),
            At = UtcText.Write(now),
            Member = StorableText.Key(member),
        };
        var isAdded = await transaction.ExecuteAsync(
            """
            insert into papers (platform, group_id, paper_id, title, author, language, rights, quote_limit, edition_id)
            values (@Platform, @Group, @Paper, @Title, @Author, @Language, @Rights, @QuoteLimit, @Edition)
            on conflict (platform, group_id, paper_id) do update set
                title = excluded.title, author = excluded.author, language = excluded.language,
                rights = excluded.rights, quote_limit = excluded.quote_limit, edition_id = excluded.edition_id
            where papers.edition_id = @Before
            """,
            values,
            cancellationToken
        );
        if (isAdded == 0)
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

    /// <summary>
    /// Adds bodies of notes to one edition, in the place of those it had of the same notes. All it has then;
    /// <see langword="null"/> where it is no longer there.
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
        // Read by writing, so that whoever adds others meanwhile waits.
        var written = await transaction.FirstAsync<string>(
            $"update editions set notes = notes {one} returning notes",
            key,
            cancellationToken
        );
        if (written is null)
            return null;
        var all = PaperRow.ReadNotes(written);
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
