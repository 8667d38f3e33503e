using System.Collections.Concurrent;
using System.Diagnostics;

namespace Testing.Platforms.Remote;

/// <summary>
/// The whole program in a process of its own, with the contract's commands in the study's place unless told otherwise. It
/// can be killed and started again on the same store; it ends with the test that started it, whatever happens.
/// </summary>
public sealed class ProbeProcess : IAsyncDisposable
{
    /// <summary>The variable that says whether the study stays, and where its clock begins.</summary>
    public const string StudyVariable = "Probe__Study";

    /// <summary>For <see cref="Study"/>: as it runs for everybody.</summary>
    public const string AsItRuns = "as it runs";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly ConcurrentDictionary<long, TaskCompletionSource<ProbeAnswer>> _waiting = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Lock _gate = new();
    private List<string> _lines = [];
    private Process? _process;
    private long _last;

    /// <param name="environment">The settings of the program, in the environment's form.</param>
    public ProbeProcess(IReadOnlyDictionary<string, string> environment)
    {
        _environment = environment;
        Data = Directory.CreateTempSubdirectory("bot-probe-").FullName;
    }

    /// <summary>
    /// Leaves the whole study in place, with the papers that lie beside the test. With an instant it has a clock of its own,
    /// which begins there and stands still until it is put forward.
    /// </summary>
    public string? Study { get; init; }

    /// <summary>Where the program keeps its store, its <c>log.txt</c> and its <c>tally.txt</c>.</summary>
    public string Data { get; }

    /// <summary>Starts the program and waits until it serves.</summary>
    public async Task StartAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Bot.Probe.dll");
        var seeds = Study is null ? Data : Path.Combine(AppContext.BaseDirectory, "seeds");
        var start = new ProcessStartInfo("dotnet", [program, "--data", Data, "--seeds", seeds])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        if (Study is not null)
            start.Environment[StudyVariable] = Study;
        lock (_gate)
            _lines = [];
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        await AskAsync(new ProbeRequest(0, ProbeRequest.Hello));
        // Before it has looked for what is due the program is not ready.
        if (Study is not (null or AsItRuns))
            await AskAsync(new ProbeRequest(0, "settle"));
    }

    /// <summary>Ends it on the spot, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    /// <summary>What the program printed behind this word, such as the address behind <c>Web hooks</c>.</summary>
    public async Task<string> PrintedAsync(string word)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < Patience)
        {
            lock (_gate)
                if (_lines.Find(line => line.StartsWith(word, StringComparison.Ordinal)) is { } found)
                    return found[word.Length..].Trim();
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
        throw new InvalidOperationException($"The program did not print “{word}”:\n{Printed}");
    }

    /// <summary>Everything it printed since it was started.</summary>
    public string Printed
    {
        get
        {
            lock (_gate)
                return string.Join('\n', _lines);
        }
    }

    /// <summary>What <c>/metrics</c> says now.</summary>
    public async Task<string> MetricsAsync()
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri($"{await PrintedAsync("Study room")}/metrics"));
    }

    /// <summary>Everything it logged and printed.</summary>
    public async Task<string> LogAsync() => await File.ReadAllTextAsync(Path.Combine(Data, "log.txt")) + Printed;

    public async Task<ProbeAnswer> AskAsync(ProbeRequest request)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _waiting[id] = new TaskCompletionSource<ProbeAnswer>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        try
        {
            await _writing.WaitAsync();
            try
            {
                await _process!.StandardInput.WriteLineAsync(ProbeJson.Write(request with { Id = id }));
                await _process.StandardInput.FlushAsync();
            }
            finally
            {
                _writing.Release();
            }
            return await answer.Task.WaitAsync(Patience);
        }
        catch (TimeoutException error)
        {
            throw new InvalidOperationException($"The program did not answer {request.Act}:\n{Printed}", error);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _writing.Dispose();
        Directory.Delete(Data, recursive: true);
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        if (line.StartsWith(ProbeJson.Mark, StringComparison.Ordinal))
        {
            var answer = ProbeJson.Read<ProbeAnswer>(line[ProbeJson.Mark.Length..]);
            if (_waiting.TryGetValue(answer.Id, out var waiting))
                waiting.TrySetResult(answer);
            return;
        }
        lock (_gate)
            _lines.Add(line);
    }
}
