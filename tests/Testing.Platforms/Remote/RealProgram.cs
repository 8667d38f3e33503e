using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Testing.Platforms.Remote;

/// <summary>
/// The program that people run, with nothing but what they set in its environment; it ends with the test. For test projects
/// that have <c>bot.dll</c> and the papers beside them.
/// </summary>
public sealed class RealProgram : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("bot-real-").FullName;
    private readonly Dictionary<string, string> _environment;
    private Process? _process;
    private Task _draining = Task.CompletedTask;

    public RealProgram(params (string Name, string Value)[] settings)
    {
        _environment = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        _environment["Web__Url"] = $"http://127.0.0.1:{FreePort()}";
        _environment["Hooks__Url"] = HooksUrl;
    }

    public string HooksUrl { get; } = $"http://127.0.0.1:{FreePort()}";

    /// <summary>Starts it, and gives the line that begins with this word.</summary>
    public async Task<string> StartAsync(string word)
    {
        _process = Run();
        // A program whose words nobody reads stands still when the pipe is full.
        var complaints = _process.StandardError.ReadToEndAsync();
        _draining = complaints;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(word, StringComparison.Ordinal))
                continue;
            _draining = Task.WhenAll(complaints, _process.StandardOutput.ReadToEndAsync());
            return line;
        }
        throw new InvalidOperationException(await complaints);
    }

    /// <summary>Runs one of its other commands to the end, and gives what it printed and its exit code.</summary>
    public async Task<(string Printed, int ExitCode)> AskAsync(string command)
    {
        using var process = Run(command);
        var complaints = process.StandardError.ReadToEndAsync();
        var printed = await process.StandardOutput.ReadToEndAsync();
        printed += await complaints;
        await process.WaitForExitAsync();
        return (printed, process.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            await _draining;
            process.Dispose();
        }
        Directory.Delete(_data, recursive: true);
    }

    private Process Run(params string[] command)
    {
        var seeds = Path.Combine(AppContext.BaseDirectory, "seeds");
        var program = Path.Combine(AppContext.BaseDirectory, "bot.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--data", _data, "--seeds", seeds, .. command])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Whoever runs the tests may have a bot of their own set up.
        foreach (
            var name in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).ToList()
        )
            start.Environment.Remove(name);
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
