using Emulator.Slack;

namespace Bot.Slack.Tests.Contract;

/// <summary>The program in Socket Mode.</summary>
public sealed class SocketProgram() : SlackProgram(Deliveries.Socket);
