using System.Diagnostics;

namespace Bot.Host.Tests.Deliveries;

/// <summary>The whole program as a process that can be killed at any moment and started again on the same store.</summary>
internal sealed class RunningBot(IReadOnlyDictionary<string, string> environment) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly string _data = Directory.CreateTempSubdirectory("bot-running-").FullName;
    private readonly Lock _gate = new();
    private readonly List<string> _printed = [];
    private Process? _process;

    public string Printed
    {
        get
        {
            lock (_gate)
                return string.Join('\n', _printed);
        }
    }

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "bot"),
            ["--data", _data, "--seeds", Seeds]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        lock (_gate)
            _printed.Clear();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient();
        await UntilAsync(
            async () => Address() is { } address && await IsReadyAsync(client, address),
            () => $"the bot is ready:\n{Printed}"
        );
    }

    /// <summary>What it says of its health, and whether that is good.</summary>
    public async Task<(bool IsReady, string Words)> HealthAsync()
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(
            new Uri($"{Address()}/health/ready"),
            TestContext.Current.CancellationToken
        );
        return (
            answer.IsSuccessStatusCode,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    /// <summary>Ends it on the spot, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        _process = null;
    }

    public static async Task UntilAsync(Func<Task<bool>> isTrue, Func<string> what, TimeSpan? patience = null)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await isTrue())
        {
            if (TimeProvider.System.GetElapsedTime(started) > (patience ?? Patience))
                Assert.Fail($"Waited in vain until {what()}");
            await Task.Delay(Glance, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_data, recursive: true);
    }

    private static string Seeds => Path.Combine(AppContext.BaseDirectory, "seeds");

    private string? Address()
    {
        const string Word = "Study room";
        lock (_gate)
            return _printed.Find(line => line.StartsWith(Word, StringComparison.Ordinal))?[Word.Length..].Trim();
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, string address)
    {
        try
        {
            using var answer = await client.GetAsync(
                new Uri($"{address}/health/ready"),
                TestContext.Current.CancellationToken
            );
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (_gate)
            _printed.Add(line);
    }
}
