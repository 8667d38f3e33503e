using System.Globalization;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Storage.StudyRoom;

namespace Bot.Study.Privacy;

/// <summary>
/// Rows of one table that hold a member in one column. They are deleted, or where others still need them the member is
/// taken out of them.
/// </summary>
/// <param name="table">The table, and in <paramref name="column"/> the member; both are the program's own words.</param>
/// <param name="shown">The columns a member sees.</param>
/// <param name="blanked">What is set instead of deleting, in SQL; <see langword="null"/> deletes the row.</param>
public sealed class KeptRows(
    Database database,
    Phrase what,
    string table,
    string column,
    IReadOnlyList<string> shown,
    string? blanked = null
) : IKeptOfMembers
{
    /// <summary>Stands in a row where a member was who had themselves deleted. Nobody bears it.</summary>
    public const string Nobody = Talk.Nobody;

    private const string Where = "where platform = @Platform and group_id = @Group and";

    public Phrase What { get; } = what;

    public IReadOnlyList<string> Columns { get; } = [$"{table}.{column}"];

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ListAsync(
        GroupKey group,
        string member,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ListAsync<dynamic>(
            $"select {string.Join(", ", shown)} from {table} {Where} {column} = @Member",
            Of(group, member),
            cancellationToken
        );
        return
        [
            .. rows.Cast<IDictionary<string, object?>>()
                .Select(row =>
                    row.ToDictionary(
                        pair => pair.Key,
                        pair => Convert.ToString(pair.Value, CultureInfo.InvariantCulture) ?? ""
                    )
                ),
        ];
    }

    public Task<int> DeleteAsync(GroupKey group, string member, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            blanked is null
                ? $"delete from {table} {Where} {column} = @Member"
                : $"update {table} set {blanked} {Where} {column} = @Member",
            Of(group, member),
            cancellationToken
        );

    private static object Of(GroupKey group, string member) =>
        new
        {
            group.Platform,
            group.Group,
            Member = StorableText.Clean(member),
            Nobody,
        };
}
