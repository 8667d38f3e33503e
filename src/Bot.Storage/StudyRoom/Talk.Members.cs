using System.Text.Json;
using Bot.Storage.Rooms;

namespace Bot.Storage.StudyRoom;

/// <content>What of it is one member's, and how it is taken away.</content>
public sealed partial class Talk
{
    /// <summary>Stands where a member was who had themselves deleted. Nobody bears it.</summary>
    public const string Nobody = "-";

    private const string TheirOwn =
        "platform = @Platform and group_id = @Group and (author = @Member or only_for = @Member)";

    /// <summary>A private page of somebody else's on which the member stands, as a body keeps whoever it names.</summary>
    private const string OthersPagesOfThem = """
        platform = @Platform and group_id = @Group and author <> @Member and only_for <> @Member
            and replace(body, @Named, '') <> body
        """;

    /// <summary>What the member said, and what they alone were answered, in every room of the group.</summary>
    public Task<IReadOnlyList<TalkLine>> LinesOfAsync(
        GroupKey group,
        string member,
        CancellationToken cancellationToken
    ) =>
        database.ListAsync<TalkLine>(
            $"select room_id as Room, created_at as At, body from talk where {TheirOwn} order by room_id, sequence",
            Of(group, member),
            cancellationToken
        );

    /// <summary>
    /// Takes the same out for good, so that whoever looks at the talk sees it go, and with it what others were privately
    /// shown of the member. How many messages of their own there were.
    /// </summary>
    public async Task<int> EraseAsync(GroupKey group, string member, CancellationToken cancellationToken)
    {
        var own = await RowsAsync(TheirOwn, group, member, cancellationToken);
        var others = await RowsAsync(OthersPagesOfThem, group, member, cancellationToken);
        foreach (var room in own.Concat(others).GroupBy(row => row.Room))
            await EraseAsync(
                new RoomKey(group.Platform, group.Group, room.Key),
                room.Select(row => row.Sequence),
                cancellationToken
            );
        return own.Count;
    }

    private Task<IReadOnlyList<OwnRow>> RowsAsync(
        string which,
        GroupKey group,
        string member,
        CancellationToken cancellationToken
    ) =>
        database.ListAsync<OwnRow>(
            $"select room_id as Room, sequence from talk where {which} order by room_id, sequence",
            Of(group, member),
            cancellationToken
        );

    private async Task EraseAsync(RoomKey room, IEnumerable<long> sequences, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        foreach (var sequence in sequences)
        {
            var revision = await transaction.FirstAsync<long?>(NextRevision, Of(room), cancellationToken);
            await transaction.ExecuteAsync(
                """
                update talk set author = @Nobody, only_for = null, body = '', removed = true, revision = @Revision
                where platform = @Platform and group_id = @Group and room_id = @Room and sequence = @Sequence
                """,
                new
                {
                    room.Platform,
                    room.Group,
                    room.Room,
                    Sequence = sequence,
                    Revision = revision,
                    Nobody,
                },
                cancellationToken
            );
        }
        await transaction.CommitAsync(cancellationToken);
    }

    private static object Of(GroupKey group, string member) =>
        new
        {
            group.Platform,
            group.Group,
            Member = StorableText.Clean(member),
            Named = $"\"member\":\"{JsonEncodedText.Encode(StorableText.Clean(member))}\"",
        };

    private sealed record OwnRow(string Room, long Sequence);
}
