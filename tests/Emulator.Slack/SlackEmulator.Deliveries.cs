using Emulator.Slack.Sockets;
using Emulator.Slack.World;

namespace Emulator.Slack;

/// <content>How gestures travel: by either transport, with Slack's patience and its retries.</content>
public sealed partial class SlackEmulator
{
    private static readonly TimeSpan AckTime = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan[] RetryAfter =
    [
        TimeSpan.FromSeconds(1),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
    ];

    private readonly List<Gesture> _gestures = [];

    public Deliveries Deliveries { get; set; } = Deliveries.Socket;

    /// <summary>
    /// The events the app asks for in its manifest, such as <c>app_mention</c> and <c>message.im</c>; every event while it is
    /// <see langword="null"/>. Others are not told.
    /// </summary>
    public IReadOnlySet<string>? Events { get; set; }

    /// <summary>Everything that was delivered to the app, in order.</summary>
    public IReadOnlyList<Gesture> Gestures
    {
        get
        {
            lock (_state)
                return [.. _gestures];
        }
    }

    /// <summary>Forgets what was done and said so far, so that long runs cost no more at their end than at their beginning.</summary>
    public void Forget()
    {
        lock (_state)
        {
            _gestures.Clear();
            _uses.Clear();
            foreach (var channel in _workspaces.SelectMany(workspace => workspace.Rooms))
                channel.Messages.Clear();
        }
        Calls.Clear();
    }

    /// <summary>Delivers the same again, with the same ids, as Slack may; over sockets to a connection of choice.</summary>
    public void Repeat(Gesture gesture, SocketConnection? to = null) => _ = SendOnceAsync(gesture, to);

    /// <summary>Delivers the same message under another event id, as Slack rarely does.</summary>
    public Gesture RepeatAsNewEvent(Gesture gesture) =>
        Tell(gesture.Workspace, gesture.Payload["event"]!.DeepClone().AsObject(), gesture.User, gesture.Channel);

    /// <summary>Tells the app an event of the Events API.</summary>
    public Gesture Tell(
        EmulatedWorkspace workspace,
        JsonObject inner,
        EmulatedUser? user = null,
        EmulatedChannel? channel = null,
        EmulatedMessage? said = null
    )
    {
        var id = NewId('E').Replace("E0", "Ev0", StringComparison.Ordinal);
        inner["event_ts"] ??= $"{TrueTime.ToUnixTimeSeconds()}.{Interlocked.Increment(ref _lastId):D6}";
        var payload = new JsonObject
        {
            ["token"] = Verification,
            ["team_id"] = workspace.Id,
            ["context_team_id"] = workspace.Id,
            ["context_enterprise_id"] = null,
            ["api_app_id"] = AppId,
            ["event"] = inner,
            ["type"] = "event_callback",
            ["event_id"] = id,
            ["event_time"] = TrueTime.ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(
                new JsonObject
                {
                    ["enterprise_id"] = null,
                    ["team_id"] = workspace.Id,
                    ["user_id"] = workspace.BotUserId,
                    ["is_bot"] = true,
                    ["is_enterprise_install"] = false,
                }
            ),
            ["is_ext_shared_channel"] = false,
            ["event_context"] = $"4-{id}",
        };
        var gesture = new Gesture
        {
            Kind = GestureKind.Event,
            Payload = payload,
            Workspace = workspace,
            User = user,
            Channel = channel,
            EventId = id,
            Said = said,
            At = Clock.Elapsed,
        };
        if (IsTold(workspace, inner))
            return Deliver(gesture);
        gesture.End("not_subscribed");
        return gesture;
    }

    /// <summary>Sends any payload as an envelope or a request of its kind, and keeps to Slack's rules of delivery.</summary>
    public Gesture Deliver(Gesture gesture)
    {
        lock (_state)
            _gestures.Add(gesture);
        _ = CarryAsync(gesture);
        return gesture;
    }

    /// <summary>More than thirty thousand events came in an hour: Slack says so in place of some of them.</summary>
    public Gesture TellRateLimited(EmulatedWorkspace workspace) =>
        Deliver(
            new Gesture
            {
                Kind = GestureKind.Event,
                Payload = new JsonObject
                {
                    ["token"] = Verification,
                    ["type"] = "app_rate_limited",
                    ["team_id"] = workspace.Id,
                    ["minute_rate_limited"] = TrueTime.ToUnixTimeSeconds() / 60 * 60,
                    ["api_app_id"] = AppId,
                },
                Workspace = workspace,
                At = Clock.Elapsed,
            }
        );

    /// <summary>Whether the app asks for this event and may have it.</summary>
    private bool IsTold(EmulatedWorkspace workspace, JsonObject inner)
    {
        var type = inner["type"]!.GetValue<string>();
        var name = type == "message" ? $"message.{inner["channel_type"]}" : type;
        var scope = name switch
        {
            "app_mention" => "app_mentions:read",
            "message.im" => "im:history",
            _ => null,
        };
        return Events?.Contains(name) != false && (scope is null || workspace.Scopes.Contains(scope));
    }

    private async Task CarryAsync(Gesture gesture)
    {
        try
        {
            var failure = await SendOnceAsync(gesture);
            foreach (var wait in RetryAfter)
            {
                if (!gesture.IsEvent || failure is null || gesture.IsNotToBeRetried)
                    break;
                await Task.Delay(wait, Clock, _life.Token);
                gesture.Attempt++;
                gesture.RetryReason = failure;
                failure = await SendOnceAsync(gesture);
            }
            if (failure is not null)
                gesture.End(
                    failure == "http_timeout" || failure == "timeout" ? "operation_timeout" : "dispatch_failed"
                );
        }
        catch (OperationCanceledException) { }
    }

    /// <summary>Sends once and waits for the acknowledgement; gives what went wrong.</summary>
    private async Task<string?> SendOnceAsync(Gesture gesture, SocketConnection? to = null)
    {
        gesture.Deliveries++;
        gesture.SentAt = Clock.Elapsed;
        if (Deliveries == Deliveries.Http)
            return await SendRequestAsync(gesture);
        if (!SendEnvelope(gesture, to))
            return "connection_failed";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_life.Token);
        var waiting = Task.Delay(AckTime, Clock, patience.Token);
        await Task.WhenAny(gesture.Done, waiting);
        await patience.CancelAsync();
        _life.Token.ThrowIfCancellationRequested();
        return gesture.Done.IsCompleted ? null : "timeout";
    }

    /// <summary>The app acknowledged in time; only the first time does anything.</summary>
    private void Acknowledged(Gesture gesture, JsonNode? payload)
    {
        if (!gesture.Acknowledge())
            return;
        gesture.Answer = payload;
        switch (gesture.Payload["type"]?.GetValue<string>())
        {
            case "view_submission":
                Respond(gesture, payload as JsonObject);
                break;
            case "block_suggestion":
                Suggested(payload as JsonObject);
                break;
            case null when gesture.Kind == GestureKind.Slash && payload is JsonObject message:
                Show(gesture, message, "acknowledgement");
                break;
            default:
                if (payload is not null && !gesture.IsEvent)
                    Break("acknowledgement", "this kind of interaction takes no content");
                break;
        }
        gesture.End();
    }
}
