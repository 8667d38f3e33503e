using System.Diagnostics;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Testing.Readers;

/// <summary>
/// Spoils sample files at random and reads what comes of it until the time is up: each format in turn, or the files of one
/// ending alone. A file that is read must make a sound edition; every other one must be refused by name and in time. What
/// fails is kept in the folder for temporary files.
/// </summary>
internal static class Fuzzing
{
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(10);

    public static int Run(string samples, TimeSpan time, string? ending)
    {
        var files = Directory
            .EnumerateFiles(samples)
            .Where(file => Path.GetFileName(file).Split('.').Length == 3)
            .Where(file => ending is null || Path.GetExtension(file) == ending)
            .GroupBy(Path.GetExtension)
            .Select(group => (Ending: group.Key!, Files: group.Select(File.ReadAllBytes).ToList()))
            .ToList();
        if (files.Count == 0)
        {
            Console.Error.WriteLine($"No samples to spoil in {samples}.");
            return 2;
        }
        var random = new Random(Environment.ProcessId);
        var watch = Stopwatch.StartNew();
        var (tried, read, failed) = (0, 0, 0);
        while (watch.Elapsed < time)
        {
            var (format, originals) = files[tried++ % files.Count];
            var bytes = Spoiling.Spoil(originals[random.Next(originals.Count)], format, random);
            var outcome = "does not end";
            // If reading ends the process, this is the file that did it.
            var kept = Path.Combine(Path.GetTempPath(), $"fuzz-{Environment.ProcessId}{format}");
            File.WriteAllBytes(kept, bytes);
            // A thread of its own: what does not end is seen, not waited for.
            var reading = new Thread(() => outcome = Read("file" + format, bytes)) { IsBackground = true };
            reading.Start();
            var ended = reading.Join(LongestRead);
            if (outcome.Length == 0)
                read++;
            else if (!outcome.StartsWith("refused", StringComparison.Ordinal))
            {
                var name = $"fuzz-failed-{Environment.ProcessId}-{++failed}{format}";
                File.Move(kept, Path.Combine(Path.GetTempPath(), name), overwrite: true);
                Console.WriteLine($"{name}: {outcome}");
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
