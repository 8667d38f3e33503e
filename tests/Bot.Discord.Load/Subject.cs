using System.Diagnostics;
using System.Globalization;
using Emulator.Discord;

namespace Bot.Discord.Load;

/// <summary>A bot in a process of its own with a Discord of its own. It ends when it is disposed of.</summary>
internal sealed class Subject : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _data;

    private Subject(string name, DiscordEmulator discord, Process process, string data) =>
        (Name, Discord, _process, _data) = (name, discord, process, data);

    public string Name { get; }

    public DiscordEmulator Discord { get; }

    public List<TimeSpan> Times { get; } = [];

    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>What is in memory for it, the programs' files that the system keeps there included.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>What it has written itself and alone: what the system cannot take back, nor share with another program.</summary>
    public double OwnMegabytes
    {
        get
        {
            const string Word = "Private_Dirty:";
            var line = File.ReadLines($"/proc/{_process.Id}/smaps_rollup")
                .First(line => line.StartsWith(Word, StringComparison.Ordinal));
            return int.Parse(line[Word.Length..^" kB".Length], CultureInfo.InvariantCulture) / 1024.0;
        }
    }

    private static string Paper => Directory.EnumerateFiles("seeds", "000*.txt", SearchOption.AllDirectories).First();

    public double IdleMegabytes { get; set; }

    public double IdleOwnMegabytes { get; set; }

    public TimeSpan Spent { get; set; }

    /// <summary>The whole program, as published.</summary>
    public static Task<Subject> BotAsync(string program, bool isChecked) =>
        StartAsync("bot", program, isChecked, (_, data) => ["--data", data, "--seeds", Path.GetFullPath("seeds")]);

    public static Task<Subject> EchoAsync() =>
        StartAsync(
            "echo",
            Environment.ProcessPath!,
            isChecked: false,
            (discord, _) => ["echo", discord.ApiBaseUrl, DiscordEmulator.Token]
        );

    public static Task<Subject> HouseAsync() =>
        StartAsync(
            "empty house",
            Environment.ProcessPath!,
            isChecked: false,
            (discord, _) => ["house", discord.ApiBaseUrl, DiscordEmulator.Token, Paper]
        );

    public static Task<Subject> DiscordJsAsync() =>
        StartAsync(
            "discord.js",
            "node",
            isChecked: false,
            (discord, _) =>
                [
                    "tests/Clients/discord/bench.mjs",
                    $"http://127.0.0.1:{discord.Port}/api",
                    DiscordEmulator.Token,
                    Paper,
                ]
        );

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        await Discord.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private static async Task<Subject> StartAsync(
        string name,
        string program,
        bool isChecked,
        Func<DiscordEmulator, string, string[]> words
    )
    {
        var discord = await DiscordEmulator.StartAsync();
        discord.IsChecking = isChecked;
        discord.IsForeignClient = name == "discord.js";
        var data = Directory.CreateTempSubdirectory("bot-load-").FullName;
        var start = new ProcessStartInfo(program, words(discord, data))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["Discord__Token"] = DiscordEmulator.Token;
        start.Environment["Discord__ApiBaseUrl"] = discord.ApiBaseUrl;
        start.Environment["Web__Url"] = "http://127.0.0.1:0";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var subject = new Subject(name, discord, process, data);
        var started = TimeProvider.System.GetTimestamp();
        while (discord.Registered.ValueKind == System.Text.Json.JsonValueKind.Undefined || !discord.HasSession)
        {
            if (TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromMinutes(1) || process.HasExited)
                throw new InvalidOperationException($"{name} did not come up.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
        return subject;
    }
}
