using System.Collections.Concurrent;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Study.Tests.Deliveries;

/// <summary>
/// A platform in memory that keeps to the contract and fails as it is told. It has no memory of keys of its own: posting
/// twice makes two posts, so that whoever posts twice is seen.
/// </summary>
internal sealed class ScriptedPlatform : IChatPlatform
{
    private readonly ConcurrentQueue<Action<Post>> _faults = new();
    private readonly ConcurrentQueue<Post> _posts = new();
    private int _told;

    public string Name { get; init; } = "local";

    /// <summary>How many characters of quotation one message holds.</summary>
    public int Longest { get; set; } = int.MaxValue;

    public IReadOnlyList<string> Lacking { get; set; } = [];

    /// <summary>What happens when a member is told something.</summary>
    public PlatformFault? TellFault { get; set; }

    public IReadOnlyList<Post> Posts => [.. _posts];

    public List<(MemberId Member, string Words)> Told { get; } = [];

    public List<string> Threads { get; } = [];

    /// <summary>What a lookup or a check before a post does before it answers.</summary>
    public Action Look { get; set; } = () => { };

    /// <summary>Holds posts to this room until it is let go.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public RoomId? Gated { get; set; }

    public int Lookups { get; private set; }

    /// <summary>The next post fails so; <paramref name="arrives"/> says whether it is there all the same.</summary>
    public void FailNext(PlatformFault fault, bool arrives = false) =>
        _faults.Enqueue(post =>
        {
            if (arrives)
                _posts.Enqueue(post);
            throw new PlatformException(fault, "As scripted.");
        });

    /// <summary>The next post goes well; a fault scripted after this one waits for the post behind it.</summary>
    public void LetNextPass() => _faults.Enqueue(static _ => { });

    public void ForgetFaults() => _faults.Clear();

    /// <summary>What a message can hold on a real platform; <see langword="null"/> where only <see cref="Longest"/> counts.</summary>
    public Func<Reply, bool>? Holding { get; set; }

    public bool Holds(Reply reply) =>
        Holding?.Invoke(reply) ?? reply.Quotations.Sum(quotation => quotation.Length) <= Longest;

    public async Task<MessageId> PostAsync(Post post, CancellationToken cancellationToken)
    {
        if (Gate is { } gate && post.Room == Gated)
            await gate.Task.WaitAsync(cancellationToken);
        if (_faults.TryDequeue(out var fault))
            fault(post);
        _posts.Enqueue(post);
        return new MessageId(post.Room, post.Key!.Value.Value);
    }

    public Task<MessageId?> FindAsync(
        RoomId room,
        string? thread,
        PostKey key,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        Lookups++;
        Look();
        return Task.FromResult<MessageId?>(
            _posts.Any(post => post.Room == room && post.Thread == thread && post.Key == key)
                ? new MessageId(room, key.Value)
                : null
        );
    }

    public Task<string?> OpenThreadAsync(MessageId post, string title, CancellationToken cancellationToken)
    {
        Threads.Add($"{post.Message}: {title}");
        return Task.FromResult<string?>($"thread of {post.Message}");
    }

    public Task<IReadOnlyList<string>> LackingAsync(
        RoomId room,
        string? thread,
        PostNeeds needs,
        CancellationToken cancellationToken
    )
    {
        Look();
        return Task.FromResult(Lacking);
    }

    public Task TellAsync(MemberId member, Reply reply, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _told);
        if (TellFault is { } fault)
            throw new PlatformException(fault, "As scripted.");
        Told.Add((member, PlainText.Of(reply)));
        return Task.CompletedTask;
    }

    public Task EditAsync(MessageId message, Reply reply, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task RemoveAsync(MessageId message, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task PinAsync(MessageId message, bool isPinned, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
