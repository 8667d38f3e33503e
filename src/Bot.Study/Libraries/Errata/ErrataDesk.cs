using System.Globalization;
using Bot.Chat.Platforms;
using Bot.Storage;
using Bot.Storage.Discussions;
using Bot.Study.Daily;
using Bot.Study.Discussions;
using Bot.Study.Discussions.State;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Libraries.Errata;

/// <summary>
/// Finds what corrected editions changed, and what in a room had used the words before. Everything is about one room and its
/// group. Safe for any number of threads.
/// </summary>
internal sealed class ErrataDesk(GroupPapers papers, Database database, DiscussionDesk discussions)
{
    /// <summary>How many earlier editions are looked at; of more, the latest.</summary>
    public const int MostEditions = 5;

    /// <summary>How many posts, and how many discussions, are looked at for each edition; of more, the latest.</summary>
    public const int MostRows = 400;

    /// <summary>
    /// The changes from each earlier edition to the one in use, the latest first; empty where nothing was corrected. And how
    /// many earlier editions there are beyond these.
    /// </summary>
    public async Task<(IReadOnlyList<(EditionId Before, EditionChanges Changes)> Changes, int More)> ChangesAsync(
        RoomId room,
        OpenPaper paper,
        CancellationToken cancellationToken
    )
    {
        var group = LibraryDesk.GroupOf(room);
        var found = new List<(EditionId, EditionChanges)>();
        var earlier = await papers.EarlierAsync(group, paper.Paper.Id, cancellationToken);
        foreach (var edition in earlier.Take(MostEditions))
        {
            if (await papers.LoadAsync(group, paper.Paper.Id, edition, cancellationToken) is { } before)
                found.Add((edition, EditionChanges.Between(before.Edition, paper.Edition)));
        }
        return (found, earlier.Count - Math.Min(earlier.Count, MostEditions));
    }

    /// <summary>
    /// Daily posts, and what stands in discussions and so in their minutes, in the order of time; and whether there were more
    /// of them than are looked at.
    /// </summary>
    public async Task<(IReadOnlyList<UsedWords> Uses, bool AreMore)> UsesAsync(
        RoomId room,
        EditionId before,
        EditionChanges changes,
        CancellationToken cancellationToken
    )
    {
        var key = StoredRoom.Of(room);
        var where = new
        {
            key.Platform,
            key.Group,
            key.Room,
            Edition = before.Value,
            Limit = MostRows + 1,
        };
        var days = await database.ListAsync<ReadingDay>(
            """
            select local_date as Date, first_paragraph as First, last_paragraph as Last from reading_days
            where platform = @Platform and group_id = @Group and room_id = @Room and edition = @Edition
            order by local_date desc limit @Limit
            """,
            where,
            cancellationToken
        );
        var held = await database.ListAsync<string>(
            """
            select discussion_id from discussions
            where platform = @Platform and group_id = @Group and room_id = @Room
            order by opened_at desc limit @Limit
            """,
            where,
            cancellationToken
        );
        var uses = days.Take(MostRows)
            .Where(day => changes.Touches(day.First, day.Last))
            .Select(day => new UsedWords(
                "Daily post",
                day.Date,
                [PassageId.OfParagraphs(day.First, day.Last).ToString()]
            ))
            .ToList();
        foreach (var id in held.Take(MostRows))
        {
            if (
                await discussions.FindAsync(new DiscussionKey(key, id), cancellationToken)
                    is { Discussion: { } discussion }
                && discussion.Edition == before.Value
                && PassagesOf(discussion).Where(passage => IsTouched(passage, changes)).ToList()
                    is { Count: > 0 } touched
            )
                uses.Add(new UsedWords("Discussion and its minutes", DateOf(discussion.OpenedAt), touched));
        }
        return (
            [.. uses.OrderBy(use => use.At, StringComparer.Ordinal)],
            days.Count > MostRows || held.Count > MostRows
        );
    }

    /// <summary>What was on the agenda, was put forward, or was asked about.</summary>
    private static IEnumerable<string> PassagesOf(Discussion discussion) =>
        discussion
            .Agenda.Select(item => item.Passage)
            .Concat(discussion.Contributions.Select(given => given.Passage).OfType<string>())
            .Concat(discussion.Questions.Select(question => question.Passage).OfType<string>())
            .Distinct();

    private static bool IsTouched(string passage, EditionChanges changes) =>
        PassageId.TryParse(passage, out var id) && !id.IsSection && changes.Touches(id.First, id.Last);

    private static string DateOf(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
