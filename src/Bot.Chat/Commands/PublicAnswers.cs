using System.Collections.Concurrent;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Chat.Commands;

/// <summary>Keeps one member from filling a room with answers: five a minute, then they go on privately.</summary>
internal sealed class PublicAnswers(TimeProvider time)
{
    private const int Most = 5;
    private const int Sweep = 1024;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static readonly Button Remove = new("Remove", Call.To("remove"), ButtonEffect.Removes);

    private readonly ConcurrentDictionary<MemberId, Queue<long>> _given = new();

    public static Reply GoneOnPrivately(Reply reply) =>
        reply with
        {
            Visibility = Visibility.Private,
            Blocks =
            [
                .. reply.Blocks,
                ReplyBlock.Note.Of("Five answers to the room in a minute are enough; this one is for you alone."),
            ],
        };

    public bool MayAdd(MemberId member)
    {
        if (_given.Count > Sweep)
            Forget();
        var times = _given.GetOrAdd(member, _ => new Queue<long>());
        lock (times)
        {
            while (times.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
                times.Dequeue();
            if (times.Count >= Most)
                return false;
            times.Enqueue(time.GetTimestamp());
            return true;
        }
    }

    private void Forget()
    {
        foreach (var (member, times) in _given)
        {
            lock (times)
            {
                if (times.Count == 0 || time.GetElapsedTime(times.Last()) >= Window)
                    _given.TryRemove(member, out _);
            }
        }
    }
}
