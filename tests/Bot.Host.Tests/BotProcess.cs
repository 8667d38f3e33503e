using System.Diagnostics;
using System.Text;

namespace Bot.Host.Tests;

/// <summary>Runs the program as people do: as a process, with its exit code and what it prints.</summary>
internal static class BotProcess
{
    private static readonly string Data = Path.Combine(Path.GetTempPath(), $"bot-host-tests-{Environment.ProcessId}");

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] args) =>
        await RunAsync("", args);

    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(string input, string[] args) =>
        RunAsync(input, args, Data);

    /// <summary>With a data folder of the test's own.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> InAsync(string data, params string[] args) =>
        RunAsync("", args, data);

    /// <summary>With a data folder of the test's own and settings in the environment.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> InAsync(
        string data,
        IReadOnlyDictionary<string, string> environment,
        params string[] args
    ) => RunAsync("", args, data, environment);

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string input,
        string[] args,
        string data,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "bot"))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        foreach (var arg in args.Append("--data").Append(data))
            start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var cancellationToken = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
