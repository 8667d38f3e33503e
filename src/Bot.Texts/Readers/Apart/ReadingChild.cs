using System.Diagnostics;
using System.Text.Json;

namespace Bot.Texts.Readers.Apart;

/// <summary>
/// The reading process itself: one file in by standard input, one result out by standard output, and it ends. It asks the
/// system to hold it to its limits; whoever started it ends it where that is not enough.
/// </summary>
public static class ReadingChild
{
    /// <param name="args">The file's name and the limits, as <see cref="ReadingProcess"/> gives them.</param>
    /// <param name="readers">The formats it can read.</param>
    public static int Run(IReadOnlyList<string> args, IReadOnlyList<IPaperReader> readers)
    {
        if (args is not [var name, var json])
            return 2;
        var limits = JsonSerializer.Deserialize(json, ReadingJson.Default.ReadingLimits)!;
        ProcessLimits.Apply(limits);
        using var output = new BufferedStream(Console.OpenStandardOutput(), 64 << 10);
        var told = -1;
        void Tell(ReadingProgress progress)
        {
            // A hundred steps are enough for whoever waits.
            var step = progress.Of > 0 ? 100 * progress.Done / progress.Of : 0;
            if (step == told && progress.Done != progress.Of)
                return;
            told = step;
            Send(output, new ReadingMessage(progress, null));
        }
        Send(output, new ReadingMessage(null, Read(name, limits, readers, Tell)));
        return 0;
    }

    private static ReadingResult Read(
        string name,
        ReadingLimits limits,
        IReadOnlyList<IPaperReader> readers,
        Action<ReadingProgress> tell
    )
    {
        try
        {
            var file = new OfferedFile(name, Input(limits));
            return new ReadingResult(FileReading.Read(file, readers, limits, tell), null, Peak());
        }
        catch (UnreadableTextException refused)
        {
            return new ReadingResult(null, refused.Refusal, Peak());
        }
        catch (OutOfMemoryException)
        {
            return new ReadingResult(null, ReadingProcess.TooMuchMemory(limits), Peak());
        }
    }

    private static byte[] Input(ReadingLimits limits)
    {
        using var input = Console.OpenStandardInput();
        using var whole = new MemoryStream();
        var piece = new byte[64 << 10];
        for (int read; (read = input.Read(piece)) > 0; )
        {
            if (whole.Length + read > limits.FileBytes)
                throw FileReading.TooLarge(limits);
            whole.Write(piece, 0, read);
        }
        return whole.ToArray();
    }

    private static void Send(Stream output, ReadingMessage message)
    {
        JsonSerializer.Serialize(output, message, ReadingJson.Default.ReadingMessage);
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
