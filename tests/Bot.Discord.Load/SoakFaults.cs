using System.Text.Json.Nodes;
using Emulator.Discord;
using Emulator.Discord.Rest;

namespace Bot.Discord.Load;

/// <summary>
/// Faults that Discord has on an ordinary day and that leave every member answerable: none lasts as long as an interaction
/// lives.
/// </summary>
internal static class SoakFaults
{
    private const string Answers = "POST /interactions";

    public static void Strike(DiscordEmulator discord, int number)
    {
        var connection = discord.Connection;
        switch (number % 10)
        {
            case 0:
                connection?.Reconnect();
                break;
            case 1:
                discord.Script(new Fault(Answers, FaultKind.Status, 5) { Status = 502, AfterExecution = true });
                break;
            case 2:
                connection?.Drop();
                break;
            case 3:
                discord.Script(new Fault(Answers, FaultKind.Status, 5) { Status = 500 });
                break;
            case 4:
                _ = connection?.CloseAsync(4000);
                break;
            case 5:
                discord.Script(new Fault(Answers, FaultKind.Reset, 5) { AfterExecution = true });
                break;
            case 6:
                connection?.AskForHeartbeat();
                discord.DispatchStrange("SOMETHING_NEW", new JsonObject { ["x"] = 1 });
                break;
            case 7:
                discord.Script(new Fault(Answers, FaultKind.Limit, 5) { Scope = "shared", RetryAfter = 0.5 });
                break;
            case 8:
                discord.Outage(discord.Guild);
                discord.Return(discord.Guild);
                break;
            default:
                discord.Repeat(discord.Asked[^1]);
                break;
        }
    }
}
