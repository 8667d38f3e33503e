using System.Collections.Concurrent;
using Emulator.Slack.Sockets;

namespace Emulator.Slack.World;

/// <summary>
/// Something a person did or Slack tells the app: what was delivered how often, whether it was acknowledged in time, and what
/// was answered. Safe to read from any thread.
/// </summary>
public sealed class Gesture
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<TimeSpan> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _acks;

    public required GestureKind Kind { get; init; }
    public required JsonObject Payload { get; init; }
    public required EmulatedWorkspace Workspace { get; init; }
    public EmulatedUser? User { get; init; }
    public EmulatedChannel? Channel { get; init; }
    public string? TriggerId { get; init; }
    public string? ResponseUrl { get; init; }
    public string? EventId { get; init; }

    /// <summary>The message it was made on.</summary>
    public EmulatedMessage? On { get; init; }

    /// <summary>The view it was made in.</summary>
    public EmulatedView? In { get; init; }

    /// <summary>What the person typed, where it is a message.</summary>
    public EmulatedMessage? Said { get; init; }

    /// <summary>How often it was sent to the app.</summary>
    public int Deliveries { get; internal set; }

    /// <summary>How often the app acknowledged it in time and on the right socket.</summary>
    public int Acks => _acks;

    /// <summary>The content of the acknowledgement, where it had one.</summary>
    public JsonNode? Answer { get; internal set; }

    /// <summary>
    /// What the person sees go wrong: <c>operation_timeout</c> or <c>dispatch_failed</c>; for an event the app is not told,
    /// <c>not_subscribed</c>.
    /// </summary>
    public string? Failure { get; private set; }

    /// <summary>The modal that was opened or pushed because of it.</summary>
    public EmulatedView? View { get; internal set; }

    /// <summary>The messages that answer it: by acknowledgement or by its <c>response_url</c>, in order.</summary>
    public ConcurrentQueue<EmulatedMessage> Messages { get; } = new();

    /// <summary>Ends when it is acknowledged, or when the person sees that it failed.</summary>
    public Task Done => _done.Task;

    /// <summary>
    /// How long it took from the gesture to the first request to its <c>response_url</c>; ends when that has come and was
    /// accepted.
    /// </summary>
    public Task<TimeSpan> Answered => _answered.Task;

    internal bool IsNotToBeRetried { get; set; }
    internal string EnvelopeId { get; } = Guid.NewGuid().ToString();
    internal TimeSpan At { get; init; }
    internal bool IsTriggerUsed { get; set; }
    internal List<SocketConnection> SentOn { get; } = [];
    internal int Attempt { get; set; }
    internal TimeSpan SentAt { get; set; }
    internal string RetryReason { get; set; } = "";

    internal bool IsEvent => Kind == GestureKind.Event;

    internal string EnvelopeType =>
        Kind switch
        {
            GestureKind.Event => "events_api",
            GestureKind.Slash => "slash_commands",
            _ => "interactive",
        };

    /// <summary>Whether this is the first acknowledgement.</summary>
    internal bool Acknowledge()
    {
        var isFirst = Interlocked.Increment(ref _acks) == 1 && Failure is null;
        return isFirst;
    }

    internal void AnsweredAt(TimeSpan at) => _answered.TrySetResult(at - At);

    internal void End(string? failure = null)
    {
        Failure ??= failure;
        _done.TrySetResult();
    }
}
