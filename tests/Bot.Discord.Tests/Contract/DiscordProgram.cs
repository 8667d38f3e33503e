using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Testing.Platforms.Remote;

namespace Bot.Discord.Tests.Contract;

/// <summary>The whole program in a process, connected to an emulator; the tests of a class share it, each in a room of its own.</summary>
/// <param name="study">As in <see cref="ProbeProcess.Study"/>.</param>
public abstract class DiscordProgram(DiscordTransport transport, string? study = null) : IAsyncLifetime
{
    internal DiscordEmulator Discord { get; private set; } = null!;

    internal ProbeProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Discord = await DiscordEmulator.StartAsync();
        Process = new ProbeProcess(Environment(Discord, transport)) { Study = study };
        await StartAsync();
    }

    internal async Task RestartAsync()
    {
        await Process.KillAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await Discord.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The settings of a bot of the emulator's.</summary>
    internal static Dictionary<string, string> Environment(DiscordEmulator discord, DiscordTransport transport) =>
        new()
        {
            ["Web__Url"] = "http://127.0.0.1:0",
            ["Hooks__Url"] = "http://127.0.0.1:0",
            ["Discord__Token"] = DiscordEmulator.Token,
            ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl,
            ["Discord__PublicKey"] = discord.PublicKey,
            ["Discord__Transport"] = transport.ToString(),
        };

    private async Task StartAsync()
    {
        var sessions = Sessions();
        await Process.StartAsync();
        if (transport == DiscordTransport.Http)
            Discord.Endpoint = new Uri($"{await Process.PrintedAsync("Web hooks")}/discord/interactions");
        else
            await Eventually.IsTrueAsync(() => Sessions() > sessions, "the program is connected", 60);
        await ReadyAsync(new Uri($"{await Process.PrintedAsync("Study room")}/health/ready"));
        await Eventually.IsTrueAsync(() => Discord.CallsTo("PUT").Count > 0, "commands are registered", 60);
        while (await FaultAsync() == PlatformFault.Unavailable)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
    }

    private static async Task ReadyAsync(Uri health)
    {
        using var client = new HttpClient();
        for (var tries = 0; tries < 3000; tries++)
        {
            using var answer = await client.GetAsync(health);
            if (answer.IsSuccessStatusCode)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
        throw new InvalidOperationException("The program did not become ready.");
    }

    /// <summary>Why a post that never was cannot be removed: gone, once the program has been told of the server.</summary>
    private async Task<PlatformFault> FaultAsync()
    {
        var post = new MessageId(new RoomId("discord", Discord.Guild.Id, Discord.Room.Id), "1");
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            new RemotePlatform(Process, "discord").EditAsync(post, Reply.Privately("x"), CancellationToken.None)
        );
        return error.Fault;
    }

    private int Sessions() => Discord.Count("resume") + Discord.Count("identify");
}
