namespace Testing.Platforms.Discussions;

/// <summary>A stage on which people also send what no client of the platform's would send.</summary>
public interface IForgingStage : IDiscussionStage
{
    /// <summary>Another room of the same group, with the same people; who moderates here does not there, and the other way round.</summary>
    IForgingStage Elsewhere(Actor moderator);

    /// <summary>What the platform keeps for each button of a message, by its label.</summary>
    IReadOnlyDictionary<string, string> StatesOf(Seen message);

    /// <summary>Presses a button that a message may not have, on a message that its presser may not see.</summary>
    Task ForgeAsync(Actor who, Seen message, string state);

    /// <summary>Uses the menu of a message in the room.</summary>
    Task OnMessageAsync(Actor who, string words, string label);
}
