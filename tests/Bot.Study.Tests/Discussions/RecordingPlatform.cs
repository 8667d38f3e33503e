using System.Collections.Concurrent;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Study.Tests.Discussions;

/// <summary>
/// A platform in memory that shows what a room would show, fails as it is told, and notes when each post was edited.
/// </summary>
internal sealed class RecordingPlatform(TimeProvider time) : IChatPlatform
{
    private readonly ConcurrentDictionary<MessageId, Reply> _shown = new();
    private readonly ConcurrentDictionary<MessageId, Post> _posts = new();
    private readonly ConcurrentQueue<(PlatformFault Fault, bool Arrives)> _faults = new();
    private readonly ConcurrentQueue<PlatformFault> _editFaults = new();
    private TaskCompletionSource? _silence;
    private int _count;

    public string Name => "local";

    public EditPace EditPace { get; set; } = new(TimeSpan.FromSeconds(2), TimeSpan.Zero);

    public ConcurrentQueue<(MessageId Message, DateTimeOffset At)> Edits { get; } = new();

    public ConcurrentDictionary<MessageId, bool> Pins { get; } = new();

    /// <summary>Everything that was ever shown to a room, also what was edited away.</summary>
    public ConcurrentQueue<Reply> EverShown { get; } = new();

    public IReadOnlyList<MessageId> Order => [.. _shown.Keys.OrderBy(id => int.Parse(id.Message))];

    public Reply ShownAt(MessageId message) => _shown[message];

    public Post PostOf(MessageId message) => _posts[message];

    public IEnumerable<Reply> ShownIn(RoomId room) =>
        Order.Where(message => message.Room == room).Select(message => _shown[message]);

    public void FailNextPost(PlatformFault fault, bool arrives = false) => _faults.Enqueue((fault, arrives));

    /// <summary>How many edits wait for an answer that does not come.</summary>
    public int EditsWaiting { get; private set; }

    /// <summary>From now on edits are not answered.</summary>
    public void FallSilent() => _silence = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Later edits are answered again, and those that wait too where they are told.</summary>
    public void SpeakAgain(bool alsoToThoseWhoWait)
    {
        if (alsoToThoseWhoWait)
            _silence?.SetResult();
        _silence = null;
    }

    /// <summary>What happens in the seconds in which a thread is opened.</summary>
    public Func<Task>? WhileOpeningThread { get; set; }

    public void FailNextEdit(PlatformFault fault) => _editFaults.Enqueue(fault);

    public bool Holds(Reply reply) => true;

    public Task<MessageId> PostAsync(Post post, CancellationToken cancellationToken)
    {
        var isFailing = _faults.TryDequeue(out var fault);
        var id = new MessageId(post.Room, Interlocked.Increment(ref _count).ToString());
        if (!isFailing || fault.Arrives)
        {
            _shown[id] = post.Reply;
            _posts[id] = post;
            EverShown.Enqueue(post.Reply);
        }
        return isFailing ? throw new PlatformException(fault.Fault, "As told.") : Task.FromResult(id);
    }

    public async Task EditAsync(MessageId message, Reply reply, CancellationToken cancellationToken)
    {
        if (_silence is { } silence)
        {
            EditsWaiting++;
            await silence.Task;
        }
        if (_editFaults.TryDequeue(out var fault))
            throw new PlatformException(fault, "As told.");
        if (!_shown.ContainsKey(message))
            throw new PlatformException(PlatformFault.Gone, "There is no such post.");
        _shown[message] = reply;
        EverShown.Enqueue(reply);
        Edits.Enqueue((message, time.GetUtcNow()));
    }

    public Task RemoveAsync(MessageId message, CancellationToken cancellationToken)
    {
        _shown.TryRemove(message, out _);
        return Task.CompletedTask;
    }

    public Task<MessageId?> FindAsync(
        RoomId room,
        string? thread,
        PostKey key,
        DateTimeOffset since,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<MessageId?>(
            _posts.FirstOrDefault(post => post.Key.Room == room && post.Value.Thread == thread && post.Value.Key == key)
                is { Value: not null } found
                ? found.Key
                : null
        );

    public async Task<string?> OpenThreadAsync(MessageId post, string title, CancellationToken cancellationToken)
    {
        if (WhileOpeningThread is { } meanwhile)
            await meanwhile();
        return $"under {post.Message}";
    }

    public Task PinAsync(MessageId message, bool isPinned, CancellationToken cancellationToken)
    {
        Pins[message] = isPinned;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> LackingAsync(
        RoomId room,
        string? thread,
        PostNeeds needs,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task TellAsync(MemberId member, Reply reply, CancellationToken cancellationToken) => Task.CompletedTask;
}
