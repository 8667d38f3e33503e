using Bot.Local.Terminal;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Texts.Papers;
using Bot.Texts.Readers;
using Bot.Texts.Readers.Apart;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host;

/// <summary>
/// <c>import</c>: reads a file in a process of its own, shows what it would become, and adds it to the local library when
/// told to. Nothing is kept of a file that was not accepted.
/// </summary>
internal static class Importing
{
    /// <summary>How this program is called to read one file and nothing else.</summary>
    public const string ReadingCommand = "read-file";

    public static async Task<int> RunAsync(Places places, IReadOnlyList<string> args)
    {
        var (options, complaint) = ImportOptions.Read(args);
        if (options is null)
            return Usage.Complain(complaint!);
        if (!File.Exists(options.File))
            return Usage.Complain($"There is no file {options.File}.");

        var reading = new ReadingProcess(
            ReadingProgram.ThisOne(ReadingCommand),
            ReadingLimits.Default,
            TimeProvider.System
        );
        var result = await reading.ReadAsync(options.File, ImportWindow.Tell, CancellationToken.None);
        ImportWindow.Clear();
        if (result.Draft is null)
        {
            await Console.Error.WriteLineAsync(ImportText.Of(result.Refusal!));
            return 1;
        }
        var import = new PaperImport(result.Draft, options.File);
        try
        {
            var report = import.Report(options.Choices);
            await Console.Out.WriteAsync(ImportText.Of(report, import.Edition(options.Choices), options.File));
            return options.IsAccepted ? await AcceptAsync(places, import, options) : 0;
        }
        catch (ArgumentException error)
        {
            return Usage.Complain(error.Message);
        }
    }

    private static async Task<int> AcceptAsync(Places places, PaperImport import, ImportOptions options)
    {
        var library = Library.Load(places.Seeds, places.Papers);
        var edition = import.Edition(options.Choices).Id;
        var id = library.Ids.FirstOrDefault(known => HoldsEdition(places, known, edition));
        if (id.Value is null)
        {
            id = import.Accept(places.Papers, library.Ids, options.Choices).Id;
            Console.WriteLine($"Added to the library as {id}.");
        }
        else
        {
            Console.WriteLine($"The library has this text already, as {id}.");
        }
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddStorage(places.ConnectionString)
            .BuildServiceProvider();
        var room = TerminalPlatform.Room(options.Room);
        await services
            .GetRequiredService<RoomSettingsStore>()
            .SetPaperAsync(new RoomKey(room.Platform, room.Group, room.Room), id.Value, null, CancellationToken.None);
        Console.WriteLine($"The room “{options.Room}” reads it now.");
        return 0;
    }

    private static bool HoldsEdition(Places places, PaperId id, EditionId edition) =>
        new[] { places.Papers, places.Seeds }
            .Select(papers => Path.Combine(papers, id.Value, "edition.json"))
            .Any(file =>
                File.Exists(file)
                && File.ReadLines(file)
                    .Take(4)
                    .Any(line => line.Contains($"\"edition\": \"{edition}\"", StringComparison.Ordinal))
            );
}
