namespace Bot.Chat.Platforms;

/// <summary>
/// How a platform's connection is at this moment, for whoever watches the program. Reading it costs nothing and never
/// throws; no word of it is a secret or a member's.
/// </summary>
public interface IPlatformHealth
{
    /// <summary>As in <see cref="RoomId.Platform"/>, or the name of another part of the program that may be away.</summary>
    string Platform { get; }

    /// <summary>Whether members are answered there now.</summary>
    bool IsReady { get; }

    /// <summary>Why not, or that it is ready, in plain words.</summary>
    string Words { get; }

    /// <summary>What it has counted since the start: names as Prometheus wants them without the platform's, and numbers.</summary>
    IReadOnlyList<(string Name, string Help, long Value)> Counters { get; }
}
