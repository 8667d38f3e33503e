namespace Bot.Storage.Rooms;

/// <summary>A room's few switches. A room where nobody has set anything has the defaults.</summary>
public sealed record RoomSettings
{
    public static readonly RoomSettings Default = new();

    /// <summary>Answers that would go to the room go to whoever asks.</summary>
    public bool Quiet { get; init; }

    /// <summary>The paper in use; <see langword="null"/> leaves the choice to the library.</summary>
    public string? Paper { get; init; }

    /// <summary>The last paragraph the group has read; <see langword="null"/> hides nothing.</summary>
    public int? Horizon { get; init; }

    /// <summary>What the room prefers about threads, in the words of the feature that asks; the store gives them no meaning.</summary>
    public string? Thread { get; init; }
}
