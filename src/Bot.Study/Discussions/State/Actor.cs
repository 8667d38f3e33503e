namespace Bot.Study.Discussions.State;

/// <summary>Whoever makes a gesture, with the rights the platform vouched for at that moment.</summary>
public sealed record Actor(int Key, bool IsModerator);
