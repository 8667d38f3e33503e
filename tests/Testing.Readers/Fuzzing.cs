using System.Diagnostics;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Testing.Readers;

/// <summary>
/// Spoils sample files at random and reads what comes of it, each format in turn, until the time is up. A file that is read
/// must make a sound edition; every other one must be refused by name and in time. What fails is kept beside the samples.
/// </summary>
internal static class Fuzzing
{
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(10);

    public static int Run(string samples, TimeSpan time)
    {
        var files = Directory
            .EnumerateFiles(samples)
            .Where(file => Path.GetFileName(file).Split('.').Length == 3)
            .GroupBy(Path.GetExtension)
            .Select(group => (Ending: group.Key!, Files: group.Select(File.ReadAllBytes).ToList()))
            .ToList();
        var random = new Random(Environment.ProcessId);
        var watch = Stopwatch.StartNew();
        var (tried, read, failed) = (0, 0, 0);
        while (watch.Elapsed < time)
        {
            var (ending, originals) = files[tried++ % files.Count];
            var bytes = Spoiling.Spoil(originals[random.Next(originals.Count)], ending, random);
            var outcome = "does not end";
            // If reading ends the process, this is the file that did it.
            var kept = Path.Combine(Path.GetTempPath(), $"fuzz-{Environment.ProcessId}{ending}");
            File.WriteAllBytes(kept, bytes);
            // A thread of its own: what does not end is seen, not waited for.
            var reading = new Thread(() => outcome = Read("file" + ending, bytes)) { IsBackground = true };
            reading.Start();
            var ended = reading.Join(LongestRead);
            if (outcome.Length == 0)
                read++;
            else if (!outcome.StartsWith("refused", StringComparison.Ordinal))
            {
                File.Move(kept, Path.Combine(Path.GetTempPath(), $"fuzz-failed-{++failed}{ending}"), overwrite: true);
                Console.WriteLine($"fuzz-failed-{failed}{ending}: {outcome}");
            }
            if (!ended)
                return 1;
        }
        Console.WriteLine($"{tried} files tried, {read} read, {tried - read - failed} refused, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    /// <summary>Empty where the file was read, <c>refused …</c> where it was refused, anything else is a fault.</summary>
    private static string Read(string name, byte[] bytes)
    {
        try
        {
            var draft = FileReading.Read(
                new OfferedFile(name, bytes),
                PaperReaders.All,
                ReadingLimits.Default,
                _ => { }
            );
            _ = new PaperImport(draft, name).Edition(ImportChoices.None);
            return "";
        }
        catch (UnreadableTextException refused)
        {
            return $"refused {refused.Refusal.Name}";
        }
        catch (Exception error)
        {
            return error.ToString();
        }
    }
}
