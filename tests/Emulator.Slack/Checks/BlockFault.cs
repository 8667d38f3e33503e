namespace Emulator.Slack.Checks;

/// <summary>What is wrong with blocks, in Slack's words, and where.</summary>
public sealed record BlockFault(string Error, string Message, string Place);
