namespace Bot.Chat.Platforms;

/// <summary>The time to leave between two edits.</summary>
/// <param name="InARoom">Between two in one room.</param>
/// <param name="InAGroup">Between any two in one server or workspace.</param>
public readonly record struct EditPace(TimeSpan InARoom, TimeSpan InAGroup);
