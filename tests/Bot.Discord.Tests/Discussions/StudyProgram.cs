using Bot.Discord.Tests.Contract;

namespace Bot.Discord.Tests.Discussions;

/// <summary>The program with the whole study, over the gateway.</summary>
public sealed class StudyProgram(string study) : DiscordProgram(DiscordTransport.Gateway, study);
