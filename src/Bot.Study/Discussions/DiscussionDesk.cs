using System.Collections.Concurrent;
using Bot.Chat.Platforms;
using Bot.Storage.Discussions;
using Bot.Storage.Rooms;
using Bot.Study.Discussions.State;
using Bot.Study.Rooms;

namespace Bot.Study.Discussions;

/// <summary>
/// Where gestures are carried out. What it confirms is in the log, whatever happens afterwards; two gestures at one moment
/// are decided one after the other, each on what the other left, also across processes.
/// </summary>
public sealed class DiscussionDesk(DiscussionLog log, BoardBell bell, TimeProvider time)
{
    private const int MostKept = 1000;

    private readonly ConcurrentDictionary<DiscussionKey, Sitting> _kept = new();

    // The database decides between processes; within one, gestures of a room wait for each other instead of trying in vain.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>The room's open discussion, else its last one; <see langword="null"/> where there never was any.</summary>
    public async Task<Sitting?> LookAsync(RoomId room, CancellationToken cancellationToken)
    {
        var roomKey = StoredRoom.Of(room);
        return await log.HeadAsync(roomKey, cancellationToken) is { } head
            ? await ReadAsync(new DiscussionKey(roomKey, head.Id), head, cancellationToken)
            : null;
    }

    /// <summary>That discussion; <see langword="null"/> where it is gone.</summary>
    public async Task<Sitting?> FindAsync(DiscussionKey key, CancellationToken cancellationToken) =>
        await log.HeadAsync(key, cancellationToken) is { } head ? await ReadAsync(key, head, cancellationToken) : null;

    /// <summary>Begins a discussion led by the member; <see langword="null"/> where the room has an open one.</summary>
    public async Task<Sitting?> OpenAsync(
        RoomId room,
        Member member,
        DiscussionEvent.Opened opened,
        string? thread,
        bool wantsThread,
        CancellationToken cancellationToken
    )
    {
        var key = new DiscussionKey(StoredRoom.Of(room), Guid.NewGuid().ToString("N")[..10]);
        var now = time.GetUtcNow();
        var discussion = Discussion.Unopened.After(new Recorded(1, now, 1, opened, Said.Nothing));
        var row = new EventRow(1, 1, now, EventJson.Write(opened));
        var isOpen = await log.OpenAsync(
            key,
            member.Id.Member,
            member.Name,
            row,
            thread,
            wantsThread,
            (transaction, token) =>
                PlannedPosts.PlanAsync(transaction, room, key, Discussion.Unopened, discussion, now, token),
            cancellationToken
        );
        if (!isOpen)
            return null;
        bell.Ring();
        return await FindAsync(key, cancellationToken);
    }

    /// <summary>
    /// Carries a gesture out in the room's discussion, or says why not; <see langword="null"/> where there never was any.
    /// Somebody else's gesture may come first as often as it likes: each time this one is decided anew.
    /// </summary>
    /// <param name="writer">Whoever wrote the message that the gesture is made of, so that it goes with them one day.</param>
    public async Task<Acted?> ActAsync(
        RoomId room,
        Member member,
        Gesture gesture,
        CancellationToken cancellationToken,
        Member? writer = null
    )
    {
        var turn = _turns[(uint)room.GetHashCode() % _turns.Length];
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await DecideAndAppendAsync(room, member, gesture, writer, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Acted?> DecideAndAppendAsync(
        RoomId room,
        Member member,
        Gesture gesture,
        Member? writer,
        CancellationToken cancellationToken
    )
    {
        while (await LookAsync(room, cancellationToken) is { } sitting)
        {
            var who = sitting.ActorOf(member);
            var now = time.GetUtcNow();
            // Looked up each time: a member who is deleted meanwhile has another key, or none.
            var writerKey = writer is null ? null : sitting.Names.KeyOf(writer.Id);
            var decision = sitting.Discussion.Decide(gesture.WrittenBy(writerKey), who, now);
            if (decision.Refusal is { } refusal)
                return new Acted(sitting, who, [], refusal);
            if (who.Key == 0 || sitting.Names.NameOf(who.Key) != member.Name)
                await KeyForAsync(sitting.Key, member, cancellationToken);
            else if (writer is not null && writerKey is null)
                await KeyForAsync(sitting.Key, writer, cancellationToken);
            else if (await TryAppendAsync(sitting, who, decision, now, cancellationToken) is { } acted)
                return acted;
        }
        return null;
    }

    /// <summary>The key of a member in a discussion, also of one who has done nothing there yet.</summary>
    public async Task<int> KeyForAsync(DiscussionKey key, Member member, CancellationToken cancellationToken)
    {
        var given = await log.KeyOfAsync(key, member.Id.Member, member.Name, cancellationToken);
        if (_kept.TryGetValue(key, out var kept))
            Keep(kept with { Names = await NamesAsync(kept.Room, key, cancellationToken) });
        return (int)given;
    }

    /// <summary>
    /// Takes a member out of every discussion of a group: their name and their words are gone from what is kept, the order of
    /// things and the counts stay. Minutes that have been posted are beyond reach. Gives how many discussions it touched.
    /// </summary>
    public async Task<int> EraseAsync(GroupKey group, string member, CancellationToken cancellationToken)
    {
        var erased = await log.EraseAsync(group, member, cancellationToken);
        bell.Ring();
        return erased;
    }

    private async Task<Acted?> TryAppendAsync(
        Sitting sitting,
        Actor who,
        Decision decision,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var before = sitting.Discussion;
        var recorded = decision
            .Deeds.Select(
                (deed, index) => new Recorded(before.Version + 1 + index, now, who.Key, deed.Event, deed.Said)
            )
            .ToList();
        var after = recorded.Aggregate(before, (discussion, one) => discussion.After(one));
        var isAdded = await log.AppendAsync(
            sitting.Key,
            sitting.Head,
            recorded.ConvertAll(RowOf),
            closes: !after.IsOpen,
            (transaction, token) =>
                PlannedPosts.PlanAsync(transaction, sitting.Room, sitting.Key, before, after, now, token),
            cancellationToken
        );
        if (!isAdded)
            return null;
        var head = sitting.Head with { Version = after.Version, IsOpen = after.IsOpen };
        var acted = sitting with { Discussion = after, Head = head };
        Keep(acted);
        bell.Ring();
        return new Acted(acted, who, recorded);
    }

    private async Task<Sitting> ReadAsync(DiscussionKey key, DiscussionHead head, CancellationToken cancellationToken)
    {
        var kept = _kept.TryGetValue(key, out var known) && known.Head.Rewrites == head.Rewrites ? known : null;
        if (kept is not null && kept.Head.Version >= head.Version)
            return kept;
        var discussion = kept?.Discussion ?? Discussion.Unopened;
        var rows = await log.ReadAsync(key, discussion.Version, cancellationToken);
        discussion = rows.Aggregate(discussion, (read, row) => read.After(RecordedOf(row)));
        var room = new RoomId(key.Room.Platform, key.Room.Group, key.Room.Room);
        var isKnown = kept is not null && rows.All(row => kept.Names.Knows((int)row.MemberKey));
        var names = isKnown ? kept!.Names : await NamesAsync(room, key, cancellationToken);
        var sitting = new Sitting(
            room,
            key,
            head with
            {
                Version = discussion.Version,
                IsOpen = discussion.IsOpen,
            },
            discussion,
            names
        );
        Keep(sitting);
        return sitting;
    }

    private async Task<Nameplates> NamesAsync(RoomId room, DiscussionKey key, CancellationToken cancellationToken)
    {
        var rows = await log.MembersAsync(key, cancellationToken);
        return new Nameplates(
            rows.Select(row =>
                ((int)row.Key, row.Member is { } id ? new MemberId(room.Platform, id) : (MemberId?)null, row.Name)
            )
        );
    }

    private void Keep(Sitting sitting)
    {
        if (_kept.Count >= MostKept)
            _kept.Clear();
        // Whoever read less, or read before a name was changed, does not take the place of whoever read more.
        _kept.AddOrUpdate(
            sitting.Key,
            sitting,
            (_, known) =>
                known.Head.Rewrites > sitting.Head.Rewrites || known.Head.Version > sitting.Head.Version
                    ? known
                    : sitting
        );
    }

    private static EventRow RowOf(Recorded recorded) =>
        new(
            recorded.Version,
            recorded.By,
            recorded.At,
            EventJson.Write(recorded.Event),
            recorded.Said.Words,
            recorded.Said.Author,
            recorded.Said.AuthorKey
        );

    private static Recorded RecordedOf(EventRow row) =>
        new(
            row.Version,
            row.At,
            (int)row.MemberKey,
            EventJson.Read(row.Body),
            row.Words is null ? Said.Nothing : new Said(row.Words, row.Author, (int?)row.AuthorKey)
        );
}
