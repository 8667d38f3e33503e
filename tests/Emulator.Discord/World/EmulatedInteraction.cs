using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Emulator.Discord.World;

/// <summary>An interaction and all that became of it.</summary>
public sealed class EmulatedInteraction
{
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public required string Id { get; init; }
    public required string Token { get; init; }
    public required int Type { get; init; }
    public required string Channel { get; init; }
    public required EmulatedMember Member { get; init; }
    public required TimeSpan CreatedAt { get; init; }
    public required JsonObject Json { get; init; }

    /// <summary>The message whose button was pressed.</summary>
    public EmulatedMessage? Pressed { get; init; }

    /// <summary>The type of the first answer.</summary>
    public int? FirstType { get; set; }

    /// <summary>When the first answer arrived, counted from the interaction.</summary>
    public TimeSpan FirstAfter { get; set; }

    public EmulatedMessage? Original { get; set; }
    public JsonObject? Modal { get; set; }
    public IReadOnlyList<string> Choices { get; set; } = [];
    public ConcurrentQueue<EmulatedMessage> FollowUps { get; } = new();

    /// <summary>Discord's numbers for what it refused about this interaction.</summary>
    public ConcurrentQueue<int> Refusals { get; } = new();

    /// <summary>How many first answers were accepted; more than one is impossible, and none is a member left waiting.</summary>
    public int Answers { get; set; }

    /// <summary>The messages members can see now because of it.</summary>
    public IReadOnlyList<EmulatedMessage> Visible =>
        [
            .. (
                Original is { IsDeleted: false, IsLoading: false } original && original != Pressed
                    ? [original]
                    : Array.Empty<EmulatedMessage>()
            ),
            .. FollowUps.Where(message => !message.IsDeleted),
        ];

    /// <summary>The one message it led to.</summary>
    public EmulatedMessage Answer =>
        Visible.Count == 1 ? Visible[0] : throw new InvalidOperationException($"{Visible.Count} messages answer.");

    /// <summary>Completes with the first answer.</summary>
    public Task First => _first.Task;

    /// <summary>Completes when the member sees something that is no acknowledgement.</summary>
    public Task Shown => _shown.Task;

    internal void HasFirst() => _first.TrySetResult();

    internal void IsShown() => _shown.TrySetResult();

    public async Task<EmulatedInteraction> FirstAsync(int seconds = 10)
    {
        await First.WaitAsync(TimeSpan.FromSeconds(seconds));
        return this;
    }

    public async Task<EmulatedInteraction> ShownAsync(int seconds = 10)
    {
        await Shown.WaitAsync(TimeSpan.FromSeconds(seconds));
        return this;
    }

    /// <summary>Completes with the first answer, or the first one refused.</summary>
    public async Task<EmulatedInteraction> FirstOrRefusedAsync(int seconds = 10)
    {
        var until = TimeProvider.System.GetTimestamp();
        while (
            !First.IsCompleted
            && Refusals.IsEmpty
            && TimeProvider.System.GetElapsedTime(until) < TimeSpan.FromSeconds(seconds)
        )
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        return this;
    }
}
