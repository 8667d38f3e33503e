using Bot.Slack.Tests.Contract;
using Emulator.Slack;

namespace Bot.Slack.Tests.Discussions;

/// <summary>The program with the whole study, in Socket Mode.</summary>
public sealed class StudyProgram(string study) : SlackProgram(Deliveries.Socket, study);
