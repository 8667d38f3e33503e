namespace Bot.Chat.Platforms;

/// <summary>Whoever asks, as the platform vouches for them at this very moment.</summary>
/// <param name="Name">For show; anybody can call themselves anything.</param>
/// <param name="IsModerator">From the platform's own rights in this room, read anew with every press.</param>
public sealed record Member(MemberId Id, string Name, bool IsModerator);
