using System.Collections.Concurrent;
using System.Diagnostics;
using Emulator.Slack.Checks;

namespace Emulator.Slack.Tests.Support;

/// <summary>A real client in a process of its own, that does what single lines tell it and says what came of it.</summary>
internal sealed class NodeClient : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private NodeClient(Process process) => _process = process;

    public IReadOnlyCollection<string> Lines => _lines;

    public static async Task<NodeClient> StartAsync(string script, SlackEmulator slack, params string[] more)
    {
        var start = new ProcessStartInfo("node", [script, slack.ApiBaseUrl, .. more])
        {
            WorkingDirectory = TypedPayloads.Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
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

    /// <summary>Waits for a line that begins so, and gives the rest of it.</summary>
    public async Task<string> SaysAsync(string beginning, int seconds = 15)
    {
        string? Found() => _lines.FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal));
        try
        {
            await Eventually.IsTrueAsync(() => Found() is not null, $"“{beginning}” from the client", seconds);
        }
        catch (Xunit.Sdk.TrueException)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', _lines));
            throw;
        }
        return Found()![beginning.Length..].Trim();
    }

    /// <summary>Tells the client to do something.</summary>
    public async Task TellAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
