namespace Emulator.Discord.World;

/// <summary>What a channel allows or denies to a role (type 0) or to the bot itself (type 1).</summary>
public sealed record EmulatedOverwrite(string Id, int Type, string Allow, string Deny);
