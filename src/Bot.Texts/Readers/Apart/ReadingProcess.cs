using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;

namespace Bot.Texts.Readers.Apart;

/// <summary>
/// Reads a file in a process of its own, which sees that file and nothing else: no settings, no secrets, no store. Whatever
/// happens there comes back as a result; a reader that loops, falls or eats memory ends with its process. Safe for any
/// number of threads.
/// </summary>
public sealed class ReadingProcess(ReadingProgram program, ReadingLimits limits, TimeProvider time)
{
    /// <summary>A result is text and ranges; it is larger than the text, but not by much.</summary>
    private const int BytesOfResult = 12;

    private const int BytesAtOnce = 80 * 1024;

    private static readonly string[] PassedOn =
    [
        "PATH",
        "DOTNET_ROOT",
        "DOTNET_ROOT_X64",
        "DOTNET_ROOT_ARM64",
        "HOME",
        "TMPDIR",
    ];

    /// <summary>A file on this machine. Its size is looked at before it is opened.</summary>
    public async Task<ReadingResult> ReadAsync(
        string path,
        Action<ReadingProgress> tell,
        CancellationToken cancellationToken
    )
    {
        if (new FileInfo(path).Length > limits.FileBytes)
            return Refused(FileReading.TooLarge(limits).Refusal);
        await using var content = File.OpenRead(path);
        return await ReadAsync(Path.GetFileName(path), content, tell, cancellationToken);
    }

    /// <param name="name">What the file is called; only its ending is looked at.</param>
    /// <param name="content">Its bytes, to the end.</param>
    /// <param name="tell">Called now and then while it is read.</param>
    /// <param name="cancellationToken">Ends the reading process too.</param>
    /// <remarks>What goes wrong with <paramref name="content"/> is thrown as it is: a file that broke off is no file.</remarks>
    public async Task<ReadingResult> ReadAsync(
        string name,
        Stream content,
        Action<ReadingProgress> tell,
        CancellationToken cancellationToken
    )
    {
        using var deadline = new CancellationTokenSource(limits.Time, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var process = Start(name);
        var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, both.Token);
        ExceptionDispatchInfo? broken = null;
        var feeding = FeedAsync(process, content, error => broken = error, both.Token);
        try
        {
            var result = await ResultAsync(process, tell, both.Token);
            broken?.Throw();
            if (result is not null)
                return result;
            await process.WaitForExitAsync(both.Token);
            return Refused(Fallen(process.ExitCode));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Refused(
                new Refusal(
                    RefusalName.TooSlow,
                    $"The file was not read within {limits.Time.TotalSeconds:0.#} seconds, which is the limit."
                )
            );
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            await both.CancelAsync();
            // Both end with the process; what they say then is known already.
            await Task.WhenAll(errors, feeding).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    internal static Refusal TooMuchMemory(ReadingLimits limits) =>
        new(
            RefusalName.TooMuchMemory,
            $"Reading the file needs more than {limits.MemoryBytes >> 20} MB of memory, which is the limit."
        );

    private Process Start(string name)
    {
        var start = new ProcessStartInfo(program.File)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in program.Arguments)
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add(Path.GetFileName(name));
        start.ArgumentList.Add(JsonSerializer.Serialize(limits, ReadingJson.Default.ReadingLimits));

        var environment = PassedOn
            .Select(key => (Key: key, Value: Environment.GetEnvironmentVariable(key)))
            .Where(pair => pair.Value is not null)
            .ToList();
        // The parent's environment holds tokens; the child gets none of it.
        start.Environment.Clear();
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        start.Environment["DOTNET_GCHeapHardLimit"] = $"0x{limits.MemoryBytes:X}";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_GCConserveMemory"] = "5";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    private static async Task FeedAsync(
        Process process,
        Stream content,
        Action<ExceptionDispatchInfo> onBroken,
        CancellationToken cancellationToken
    )
    {
        await using var input = process.StandardInput.BaseStream;
        var buffer = new byte[BytesAtOnce];
        while (true)
        {
            int read;
            try
            {
                read = await content.ReadAsync(buffer, cancellationToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The end of its input would look to the reader like the end of the file.
                onBroken(ExceptionDispatchInfo.Capture(error));
                process.Kill(entireProcessTree: true);
                return;
            }
            if (read == 0)
                return;
            try
            {
                await input.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
            catch (IOException)
            {
                // It has refused the file and reads no further; its answer says why.
                return;
            }
        }
    }

    private async Task<ReadingResult?> ResultAsync(
        Process process,
        Action<ReadingProgress> tell,
        CancellationToken cancellationToken
    )
    {
        var lines = new BoundedLines(process.StandardOutput.BaseStream, BytesOfResult * (long)limits.Characters);
        while (await lines.NextAsync(cancellationToken) is { } line)
        {
            ReadingMessage? message;
            try
            {
                message = JsonSerializer.Deserialize(line.Span, ReadingJson.Default.ReadingMessage);
            }
            catch (JsonException)
            {
                return Refused(Unsound());
            }
            if (message?.Progress is { } progress)
                tell(progress);
            else if (message?.Result is { } result)
                return result.Draft is { } draft && !DraftCheck.Holds(draft, limits) ? Refused(Unsound())
                    : result is { Draft: null, Refusal: null } ? Refused(Unsound())
                    : result;
        }
        return lines.IsBeyondLimit ? Refused(Unsound()) : null;
    }

    // A runtime that finds no memory, and a process that was ended for it, fall with these codes.
    private Refusal Fallen(int exitCode) =>
        exitCode is 137 or 139
            ? TooMuchMemory(limits)
            : new Refusal(
                RefusalName.Crashed,
                "The file is damaged in a way that no reader survives. Nothing else was touched."
            );

    private static Refusal Unsound() =>
        new(RefusalName.Crashed, "The file is damaged: what was read from it does not hold together.");

    private static ReadingResult Refused(Refusal refusal) => new(null, refusal, 0);
}
