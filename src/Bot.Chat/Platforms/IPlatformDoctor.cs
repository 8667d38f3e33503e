namespace Bot.Chat.Platforms;

/// <summary>
/// Looks at how a platform is set up, for the person who sets it up: the token, and what the bot may do in the rooms it
/// knows. It changes nothing, and whatever is wrong is a finding, never an exception.
/// </summary>
public interface IPlatformDoctor
{
    /// <summary>As in <see cref="RoomId.Platform"/>.</summary>
    string Platform { get; }

    /// <param name="rooms">Those of the platform that something is kept about.</param>
    IAsyncEnumerable<Finding> ExamineAsync(IReadOnlyList<RoomId> rooms, CancellationToken cancellationToken);
}
