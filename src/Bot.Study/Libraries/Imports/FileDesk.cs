using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Texts.Readers;
using Bot.Texts.Readers.Apart;

namespace Bot.Study.Libraries.Imports;

/// <summary>
/// Takes files in: each is read in a process of its own, few at once, and whoever waits is told how far it is. Safe for any
/// number of threads.
/// </summary>
public sealed class FileDesk(ReadingProcess reading, TimeProvider time) : IDisposable
{
    /// <summary>Each may hold some hundred megabytes; the bot goes on answering beside them.</summary>
    private const int MostAtOnce = 2;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _places = new(MostAtOnce);

    /// <summary>The draft, or the sentence that says why there is none.</summary>
    public async Task<(PaperDraft? Draft, Phrase? Complaint)> ReadAsync(
        ReceivedFile file,
        Func<Phrase, CancellationToken, Task> tell,
        CancellationToken cancellationToken
    )
    {
        if (file.Size > ReadingLimits.Default.FileBytes)
            return (
                null,
                $"The file is larger than {ReadingLimits.Default.FileBytes >> 20} MB, which is the limit. Nothing was kept of it."
            );
        if (!await _places.WaitAsync(LongestWait, cancellationToken))
            return (null, "Other files are being read just now. Bring it again in a minute.");
        try
        {
            await using var content = await file.OpenAsync(cancellationToken);
            var progress = new ReadingProgress(0, 0);
            var result = reading.ReadAsync(file.Name, content, now => progress = now, cancellationToken);
            while (await Task.WhenAny(result, Task.Delay(Step, time, cancellationToken)) != result)
                await tell(Words(progress), cancellationToken);
            return await result is { Draft: { } draft }
                ? (draft, null)
                : (null, $"{(await result).Refusal!.Sentence} Nothing was kept of it.");
        }
        catch (InvalidDataException error)
        {
            return (null, $"{error.Message} Nothing was kept of it.");
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private static Phrase Words(ReadingProgress progress) =>
        progress.Of > 0 ? Phrase.Of($"Reading the file: {progress.Done} of {progress.Of} parts.") : "Reading the file.";
}
