using System.Diagnostics;
using System.Runtime.CompilerServices;
using Bot.Slack.Tests.Contract;
using Bot.Slack.Tests.Support;
using Emulator.Slack;
using Emulator.Slack.Checks;

namespace Bot.Slack.Tests.Clients;

/// <summary>
/// From a command's envelope to the request that answers it, on one emulator: the bot with the paper that ships, a bot on
/// the same client that only echoes, and a Bolt app with an index in memory. Takes long; BOT_LONG=1 lets it run, and
/// BOT_PROGRAM names the program as people run it, published.
/// </summary>
public sealed class BenchmarkTests
{
    private const int WarmUp = 300;
    private const int Questions = 1500;
    private static readonly string[] Words =
    [
        "Bratislava",
        "poison",
        "NATO",
        "Navalny",
        "war",
        "deceiving",
        "strategy",
        "2014",
    ];

    [Fact]
    public async Task The_bot_answers_ahead_of_a_Bolt_app_and_not_far_behind_an_echo()
    {
        var echo = await MeasureAsync("echo", slack => Program(slack, "Bot.Probe.dll"), word => $"secret words:{word}");
        var bot = await MeasureAsync("bot", slack => Program(slack, "bot.dll"), word => $"quote {word} private:true");
        var bolt = await MeasureAsync("Bolt", Bolt, word => $"quote {word} private:true");
        Console.WriteLine($"bot to echo: median {bot.Median / echo.Median:0.00}, p99 {bot.P99 / echo.P99:0.00}");
        Console.WriteLine(
            $"bot to Bolt: median {bot.Median / bolt.Median:0.00}, p99 {bot.P99 / bolt.P99:0.00}, CPU {bot.Cpu / bolt.Cpu:0.00}, idle memory {bot.Idle / bolt.Idle:0.00}"
        );
        Assert.True(bot.Median <= 3 * echo.Median, "The median is far behind an echo's.");
        Assert.True(bot.P99 <= 5 * echo.P99, "The slowest are far behind an echo's.");
        Assert.True(bot.Median < bolt.Median, "The Bolt app is faster.");
        Assert.True(bot.Cpu < bolt.Cpu, "The Bolt app needs less of the processor.");
    }

    private static async Task<Figures> MeasureAsync(
        string name,
        Func<SlackEmulator, ProcessStartInfo> program,
        Func<string, string> line
    )
    {
        await using var slack = await SlackEmulator.StartAsync();
        slack.IsForeignClient = true;
        using var process = Process.Start(program(slack))!;
        try
        {
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            await Eventually.IsTrueAsync(() => slack.Count("hello") == 1, $"{name} is connected", 60);
            await AskAsync(slack, line(Words[0]));
            await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
            process.Refresh();
            var idle = process.WorkingSet64 / 1048576.0;
            for (var number = 0; number < WarmUp; number++)
                await AskAsync(slack, line(Words[number % Words.Length]));
            process.Refresh();
            var before = process.TotalProcessorTime;
            var times = new List<double>();
            for (var number = 0; number < Questions; number++)
                times.Add(await AskAsync(slack, line(Words[number % Words.Length])));
            process.Refresh();
            times.Sort();
            var figures = new Figures(
                times[Questions / 2],
                times[Questions * 99 / 100],
                (process.TotalProcessorTime - before).TotalMilliseconds / Questions,
                idle
            );
            Console.WriteLine(
                $"{name, -5} median {figures.Median:0.00} ms, p99 {figures.P99:0.00} ms, CPU {figures.Cpu:0.00} ms a command, idle {figures.Idle:0} MB"
            );
            return figures;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>Asks once and gives the milliseconds until the answer's request has come.</summary>
    private static async Task<double> AskAsync(SlackEmulator slack, string line)
    {
        var started = TimeProvider.System.GetTimestamp();
        var gesture = slack.Slash(slack.Ada, slack.Room, $"/reading {line}");
        while (gesture.Messages.IsEmpty)
        {
            if (TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromSeconds(20))
                throw new InvalidOperationException($"No answer; {gesture.Failure}");
            await Task.Yield();
        }
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }

    private static ProcessStartInfo Program(SlackEmulator slack, string program)
    {
        var data = Directory.CreateTempSubdirectory("bot-slack-benchmark-").FullName;
        string[] words = ["--data", data, "--seeds", Path.Combine(Root(), "seeds")];
        var isPublished = Environment.GetEnvironmentVariable("BOT_PROGRAM") is { Length: > 0 } && program == "bot.dll";
        var start = new ProcessStartInfo(
            isPublished ? Environment.GetEnvironmentVariable("BOT_PROGRAM")! : "dotnet",
            isPublished ? words : [Path.Combine(AppContext.BaseDirectory, program), .. words]
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in SlackProgram.Environment(slack))
            start.Environment[name] = value;
        return start;
    }

    private static ProcessStartInfo Bolt(SlackEmulator slack) =>
        new(
            "node",
            [
                "reading.mjs",
                slack.ApiBaseUrl,
                "socket",
                SlackEmulator.BotToken,
                SlackEmulator.AppToken,
                SlackEmulator.SigningSecret,
                Directory
                    .GetFiles(Path.Combine(Root(), "seeds"), "*.txt", SearchOption.AllDirectories)
                    .OrderByDescending(file => new FileInfo(file).Length)
                    .First(),
            ]
        )
        {
            WorkingDirectory = TypedPayloads.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));

    private sealed record Figures(double Median, double P99, double Cpu, double Idle);
}
