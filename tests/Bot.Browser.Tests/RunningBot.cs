using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bot.Browser.Tests;

/// <summary>The real program as a process with a store of its own, on a free loopback port. It can be stopped and started again.</summary>
/// <param name="program">The program itself, or the one that has the platforms' contract for commands.</param>
/// <param name="connectionString">Its database; without one it has a file of its own.</param>
internal sealed class RunningBot(string program, string? connectionString) : IAsyncDisposable
{
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"bot-browser-{Guid.NewGuid():N}");
    private Process? _process;

    /// <summary>Where it keeps its store.</summary>
    public string Data => _data;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    /// <summary>The link that makes its opener the moderator, as the program prints it.</summary>
    public string ModeratorLink { get; private set; } = "";

    public static Task<RunningBot> StartAsync(CancellationToken cancellationToken, string? connectionString = null) =>
        StartAsync("bot", connectionString, cancellationToken);

    public static Task<RunningBot> StartContractAsync(CancellationToken cancellationToken) =>
        StartAsync("Bot.Probe", null, cancellationToken);

    private static async Task<RunningBot> StartAsync(
        string program,
        string? connectionString,
        CancellationToken cancellationToken
    )
    {
        var bot = new RunningBot(program, connectionString);
        await bot.RestartAsync(cancellationToken);
        return bot;
    }

    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        Stop();
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, program), ["--data", _data])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["Web__Url"] = Address },
        };
        if (connectionString is not null)
            start.Environment["Storage__ConnectionString"] = connectionString;
        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!line.StartsWith("Moderators", StringComparison.Ordinal))
                continue;
            ModeratorLink = line.Split(' ')[^1];
            return;
        }
        throw new InvalidOperationException("The program ended before its room was open.");
    }

    public ValueTask DisposeAsync()
    {
        Stop();
        Directory.Delete(_data, recursive: true);
        return ValueTask.CompletedTask;
    }

    // Killed, not asked to stop: what was said must be kept all the same.
    private void Stop()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
