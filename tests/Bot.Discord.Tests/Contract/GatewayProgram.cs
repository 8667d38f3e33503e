namespace Bot.Discord.Tests.Contract;

/// <summary>The program as it takes interactions over the gateway.</summary>
public sealed class GatewayProgram() : DiscordProgram(DiscordTransport.Gateway);
