using System.Diagnostics;
using System.Text.Json;

namespace Bot.Benchmarks.Search;

/// <summary>minisearch on Node, timed inside its own process by the script that is named.</summary>
internal static class Minisearch
{
    public static async Task<(double Build, List<double> Asked)> RunAsync(string script, GeneratedText text)
    {
        var input = Path.Combine(Path.GetTempPath(), $"bot-benchmark-{Environment.ProcessId}.json");
        await File.WriteAllTextAsync(
            input,
            JsonSerializer.Serialize(new { paragraphs = text.Paragraphs, queries = text.Queries })
        );
        try
        {
            using var node = Process.Start(
                new ProcessStartInfo("node", [script, input]) { RedirectStandardOutput = true, UseShellExecute = false }
            )!;
            var answer = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            using var json = JsonDocument.Parse(answer);
            return (
                json.RootElement.GetProperty("build").GetDouble(),
                [.. json.RootElement.GetProperty("asked").EnumerateArray().Select(time => time.GetDouble())]
            );
        }
        finally
        {
            File.Delete(input);
        }
    }
}
