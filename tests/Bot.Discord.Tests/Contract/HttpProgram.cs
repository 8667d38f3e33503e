namespace Bot.Discord.Tests.Contract;

/// <summary>The program as it takes interactions as signed requests.</summary>
public sealed class HttpProgram() : DiscordProgram(DiscordTransport.Http);
