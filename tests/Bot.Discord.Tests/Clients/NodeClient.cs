using System.Collections.Concurrent;
using System.Diagnostics;
using Bot.Discord.Tests.Support;
using Emulator.Discord;

namespace Bot.Discord.Tests.Clients;

/// <summary>A real client in a process of its own.</summary>
internal sealed class NodeClient : IAsyncDisposable
{
    private static readonly SemaphoreSlim Installing = new(1);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private NodeClient(Process process) => _process = process;

    public IReadOnlyCollection<string> Lines => _lines;

    public static async Task<NodeClient> StartAsync(string kind, DiscordEmulator discord)
    {
        var folder = Folder();
        await InstallAsync(folder);
        var start = new ProcessStartInfo(
            "node",
            ["client.mjs", kind, $"http://127.0.0.1:{discord.Port}/api", DiscordEmulator.Token]
        )
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var client = new NodeClient(Process.Start(start)!);
        client._process.OutputDataReceived += (_, line) => client._lines.Enqueue(line.Data ?? "end");
        client._process.ErrorDataReceived += (_, line) => client._lines.Enqueue(line.Data ?? "end");
        client._process.BeginOutputReadLine();
        client._process.BeginErrorReadLine();
        await client.SaysAsync("ready", 30);
        return client;
    }

    public Task SaysAsync(string line, int seconds = 15) =>
        Eventually.IsTrueAsync(() => _lines.Contains(line), $"“{line}” from the client", seconds);

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "tests", "Clients", "discord")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "tests", "Clients", "discord");
    }

    private static async Task InstallAsync(string folder)
    {
        await Installing.WaitAsync();
        try
        {
            if (Directory.Exists(Path.Combine(folder, "node_modules", "discord.js")))
                return;
            using var npm = Process.Start(
                new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder }
            )!;
            await npm.WaitForExitAsync();
            Assert.Equal(0, npm.ExitCode);
        }
        finally
        {
            Installing.Release();
        }
    }
}
