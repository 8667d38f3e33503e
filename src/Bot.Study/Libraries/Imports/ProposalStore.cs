using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Texts.Readers;

namespace Bot.Study.Libraries.Imports;

/// <summary>
/// What groups have read in and not yet accepted, for a day. Every call is about one group and touches no other's. Safe for
/// any number of threads.
/// </summary>
public sealed class ProposalStore(Database database, TimeProvider time)
{
    /// <summary>How long somebody has to decide.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private const string Ours = "platform = @Platform and group_id = @Group and proposal_id = @Id";
    private const string Delete = $"delete from proposals where {Ours}";

    /// <summary>How many may wait in one group, each with its whole text.</summary>
    public const int MostWaiting = 20;

    /// <summary>
    /// Whether another may be added. Asked before a file is read, which takes its time: files that are read at the same
    /// moment may all come in.
    /// </summary>
    public async Task<bool> HasRoomAsync(GroupKey group, CancellationToken cancellationToken) =>
        await database.FirstAsync<long>(
            """
            select count(*) from proposals
            where platform = @Platform and group_id = @Group and created_at > @Oldest
            """,
            new
            {
                group.Platform,
                group.Group,
                Oldest = UtcText.Write(time.GetUtcNow() - Kept),
            },
            cancellationToken
        ) < MostWaiting;

    /// <param name="member">Who brought it.</param>
    public async Task<Proposal> AddAsync(
        GroupKey group,
        string member,
        string fileName,
        PaperDraft draft,
        ImportChoices choices,
        int? quoteLimit,
        CancellationToken cancellationToken
    )
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(9));
        var proposal = new Proposal(id, StorableText.Clean(fileName), draft, choices, quoteLimit);
        await using var transaction = await database.BeginAsync(cancellationToken);
        await KnownRooms.AddAsync(transaction, group, cancellationToken);
        await transaction.ExecuteAsync(
            """
            insert into proposals
                (platform, group_id, proposal_id, member_id, file_name, draft, choices, quote_limit, created_at)
            values (@Platform, @Group, @Id, @Member, @FileName, @Draft, @Choices, @QuoteLimit, @At)
            """,
            new
            {
                group.Platform,
                group.Group,
                proposal.Id,
                Member = StorableText.Key(member),
                proposal.FileName,
                Draft = DraftFile.Write(draft),
                Choices = JsonSerializer.Serialize(choices),
                proposal.QuoteLimit,
                At = UtcText.Write(time.GetUtcNow()),
            },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return proposal;
    }

    /// <summary><see langword="null"/> where the group has none such, or had it for more than a day.</summary>
    public async Task<Proposal?> FindAsync(GroupKey group, string id, CancellationToken cancellationToken)
    {
        var row = await database.FirstAsync<ProposalRow>(
            $"""
            select file_name as FileName, draft as Draft, choices as Choices, quote_limit as QuoteLimit
            from proposals where {Ours} and created_at > @Oldest
            """,
            new
            {
                group.Platform,
                group.Group,
                Id = StorableText.Clean(id),
                Oldest = UtcText.Write(time.GetUtcNow() - Kept),
            },
            cancellationToken
        );
        return row is null
            ? null
            : new Proposal(
                id,
                row.FileName,
                DraftFile.Read(row.Draft),
                JsonSerializer.Deserialize<ImportChoices>(row.Choices)!,
                row.QuoteLimit
            );
    }

    /// <summary>Keeps what was decided about one. Whether it is still there.</summary>
    public async Task<bool> SetAsync(GroupKey group, Proposal proposal, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            $"update proposals set choices = @Choices, quote_limit = @QuoteLimit where {Ours}",
            new
            {
                group.Platform,
                group.Group,
                proposal.Id,
                Choices = JsonSerializer.Serialize(proposal.Choices),
                proposal.QuoteLimit,
            },
            cancellationToken
        ) > 0;

    public Task RemoveAsync(GroupKey group, string id, CancellationToken cancellationToken) =>
        database.ExecuteAsync(Delete, Named(group, id), cancellationToken);

    /// <summary>The same within a transaction. Whether it was still there: of two that accept one proposal, one gets it.</summary>
    public static async Task<bool> TakeAsync(
        DatabaseTransaction transaction,
        GroupKey group,
        string id,
        CancellationToken cancellationToken
    ) => await transaction.ExecuteAsync(Delete, Named(group, id), cancellationToken) > 0;

    private static object Named(GroupKey group, string id) =>
        new
        {
            group.Platform,
            group.Group,
            Id = StorableText.Clean(id),
        };

    private sealed class ProposalRow
    {
        public string FileName { get; set; } = "";
        public string Draft { get; set; } = "";
        public string Choices { get; set; } = "";
        public int? QuoteLimit { get; set; }
    }
}
