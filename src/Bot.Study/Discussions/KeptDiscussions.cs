using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Study.Privacy;

namespace Bot.Study.Discussions;

/// <summary>
/// What a member said in discussions, or added to their minutes. Deleting takes their words and the meaning of their key;
/// what happened stays in its order. Where the platform did not tell whose message was added to minutes, a shown name decides,
/// in discussions the member took part in: there a namesake's counts as theirs.
/// </summary>
internal sealed class KeptDiscussions(Database database, DiscussionDesk desk) : IKeptOfMembers
{
    public Phrase What => "What you said in discussions";

    public IReadOnlyList<string> Columns { get; } =
    [
        "discussion_members.member_id",
        "discussion_members.member_key",
        "discussion_events.member_key",
        "discussion_words.member_key",
        "discussion_words.author",
        "discussion_words.author_key",
    ];

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ListAsync(
        GroupKey group,
        string member,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ListAsync<WordsRow>(
            """
            select m.room_id as Room, m.discussion_id as Discussion, m.name as Name, w.words as Words
            from discussion_members m
            left join discussion_words w on w.platform = m.platform and w.group_id = m.group_id
                and w.room_id = m.room_id and w.discussion_id = m.discussion_id
                and (w.author_key = m.member_key
                    or w.author_key is null and (w.member_key = m.member_key or w.author = m.name))
            where m.platform = @Platform and m.group_id = @Group and m.member_id = @Member
            """,
            new
            {
                group.Platform,
                group.Group,
                Member = StorableText.Clean(member),
            },
            cancellationToken
        );
        return
        [
            .. rows.Select(row => new Dictionary<string, string>
            {
                ["room"] = row.Room,
                ["discussion"] = row.Discussion,
                ["name"] = row.Name,
                ["words"] = row.Words ?? "",
            }),
        ];
    }

    public Task<int> DeleteAsync(GroupKey group, string member, CancellationToken cancellationToken) =>
        desk.EraseAsync(group, member, cancellationToken);

    private sealed class WordsRow
    {
        public string Room { get; set; } = "";
        public string Discussion { get; set; } = "";
        public string Name { get; set; } = "";
        public string? Words { get; set; }
    }
}
