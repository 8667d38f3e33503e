using System.Diagnostics;
using System.Runtime.CompilerServices;
using Bot.Slack.Tests.Contract;
using Bot.Slack.Tests.Support;
using Emulator.Slack;
using Emulator.Slack.Checks;

namespace Bot.Slack.Tests.Clients;

/// <summary>A bot in a process of its own, with a Slack of its own, that is measured; it ends when it is disposed of.</summary>
internal sealed class Subject : IAsyncDisposable
{
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

    private readonly string _name;
    private readonly Func<string, string> _line;
    private readonly SlackEmulator _slack;
    private readonly Process _process;
    private readonly List<double> _times = [];
    private TimeSpan _spent;
    private int _asked;

    private Subject(string name, Func<string, string> line, SlackEmulator slack, Process process) =>
        (_name, _line, _slack, _process) = (name, line, slack, process);

    /// <summary>Milliseconds, from the envelope to the arrival of the request that answers it.</summary>
    public double Median => At(0.5);

    public double P99 => At(0.99);

    /// <summary>Milliseconds of the processor for one command.</summary>
    public double Processor => _spent.TotalMilliseconds / _times.Count;

    /// <summary>Megabytes after it was started and had answered nothing yet.</summary>
    public double Idle { get; private set; }

    /// <summary>The whole program with the paper that ships: as people run it where BOT_PROGRAM names it.</summary>
    public static Task<Subject> BotAsync() => StartAsync("bot", word => $"quote {word} private:true", Own("bot.dll"));

    /// <summary>A bot on the same client that says back what it is told.</summary>
    public static Task<Subject> EchoAsync() => StartAsync("echo", word => $"secret words:{word}", Own("Bot.Probe.dll"));

    /// <summary>A Bolt app with an index of the same paper in memory.</summary>
    public static Task<Subject> BoltAsync() => StartAsync("Bolt", word => $"quote {word} private:true", Bolt);

    public void NoteIdleMemory()
    {
        _process.Refresh();
        Idle = _process.WorkingSet64 / 1048576.0;
    }

    /// <summary>Asks so many times, one after the other, and waits for each answer.</summary>
    public async Task AskAsync(int times, bool isMeasured)
    {
        _process.Refresh();
        var before = _process.TotalProcessorTime;
        for (var number = 0; number < times; number++)
        {
            var line = _line(Words[_asked++ % Words.Length]);
            var gesture = _slack.Slash(_slack.Ada, _slack.Room, $"/reading {line}");
            var took = await gesture.Answered.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
            if (isMeasured)
                _times.Add(took.TotalMilliseconds);
        }
        _process.Refresh();
        if (isMeasured)
            _spent += _process.TotalProcessorTime - before;
        _slack.Forget();
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        await _slack.DisposeAsync();
    }

    public override string ToString() =>
        $"{_name, -5} median {Median:0.00} ms, p99 {P99:0.00} ms, processor {Processor:0.00} ms a command, idle {Idle:0} MB; {_times.Count} commands";

    private double At(double part) => _times.Order().ElementAt((int)(_times.Count * part));

    private static async Task<Subject> StartAsync(
        string name,
        Func<string, string> line,
        Func<SlackEmulator, ProcessStartInfo> program
    )
    {
        var slack = await SlackEmulator.StartAsync();
        slack.IsForeignClient = true;
        var process = Process.Start(program(slack))!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var subject = new Subject(name, line, slack, process);
        await Eventually.IsTrueAsync(() => slack.Count("hello") == 1, $"{name} is connected", 60);
        return subject;
    }

    private static Func<SlackEmulator, ProcessStartInfo> Own(string program) =>
        slack =>
        {
            var data = Directory.CreateTempSubdirectory("bot-slack-benchmark-").FullName;
            string[] words = ["--data", data, "--seeds", Path.Combine(Root(), "seeds")];
            var published = program == "bot.dll" ? Environment.GetEnvironmentVariable("BOT_PROGRAM") : null;
            var start = published is { Length: > 0 }
                ? new ProcessStartInfo(published, words)
                : new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. words]);
            (start.UseShellExecute, start.RedirectStandardInput, start.RedirectStandardOutput) = (false, true, true);
            foreach (var (name, value) in SlackProgram.Environment(slack))
                start.Environment[name] = value;
            return start;
        };

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
}
