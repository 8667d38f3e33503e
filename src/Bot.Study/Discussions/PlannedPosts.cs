using Bot.Chat.Platforms;
using Bot.Storage;
using Bot.Storage.Discussions;
using Bot.Study.Deliveries;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions;

/// <summary>
/// What a discussion will have to post by itself: a word when a time box ends, and the minutes. It is planned together with
/// the event that asks for it, so that it is due exactly where that event has happened.
/// </summary>
internal static class PlannedPosts
{
    public const string TimeBox = "time-box";
    public const string Minutes = "minutes";
    private const string Changed = "The time box was changed before it ended.";

    /// <summary>A word about the time is of use only when it comes on time.</summary>
    private static readonly TimeSpan TimeBoxWindow = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan MinutesWindow = TimeSpan.FromDays(2);

    /// <summary>Plans what follows from a change, and takes back what it has overtaken.</summary>
    public static async Task PlanAsync(
        DatabaseTransaction transaction,
        RoomId room,
        DiscussionKey key,
        Discussion before,
        Discussion after,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (BoxOf(before) == BoxOf(after))
            return;
        await DeliveryStore.TakeBackAsync(transaction, room, TimeBox, key.Id, Changed, now, cancellationToken);
        var thread = await DiscussionBoards.ThreadAsync(transaction, key, cancellationToken);
        if (after.ClosedAt is { } closed)
            await DeliveryStore.PlanAsync(
                transaction,
                new DeliveryName(room, Minutes, key.Id, "closed"),
                thread,
                closed,
                closed + MinutesWindow,
                cancellationToken
            );
        else if (after.PausedAt is null)
            await DeliveryStore.PlanAsync(
                transaction,
                new DeliveryName(room, TimeBox, key.Id, $"{after.Version}"),
                thread,
                after.EndsAt,
                after.EndsAt + TimeBoxWindow,
                cancellationToken
            );
    }

    /// <summary>Plans the same again for a thread that has been opened meanwhile.</summary>
    public static async Task MoveAsync(
        DatabaseTransaction transaction,
        Sitting sitting,
        string? thread,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var discussion = sitting.Discussion;
        if (thread is null || !discussion.IsOpen || discussion.PausedAt is not null)
            return;
        var (room, id) = (sitting.Room, sitting.Key.Id);
        await DeliveryStore.TakeBackAsync(transaction, room, TimeBox, id, Changed, now, cancellationToken);
        await DeliveryStore.PlanAsync(
            transaction,
            new DeliveryName(room, TimeBox, id, $"{discussion.Version} in its thread"),
            thread,
            discussion.EndsAt,
            discussion.EndsAt + TimeBoxWindow,
            cancellationToken
        );
    }

    private static (int Turns, DateTimeOffset Ends, bool IsPaused, bool IsOpen) BoxOf(Discussion discussion) =>
        (discussion.Turns.Count, discussion.EndsAt, discussion.PausedAt is not null, discussion.IsOpen);
}
