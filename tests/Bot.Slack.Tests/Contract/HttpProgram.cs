using Emulator.Slack;

namespace Bot.Slack.Tests.Contract;

/// <summary>The program as it takes Slack's requests.</summary>
public sealed class HttpProgram() : SlackProgram(Deliveries.Http);
