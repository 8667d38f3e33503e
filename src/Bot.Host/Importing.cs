using Bot.Local.Terminal;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Study;
using Bot.Study.Libraries;
using Bot.Study.Rooms;
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
    public const string ReadingCommand = LibraryServices.ReadingCommand;

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
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddStorage(places.ConnectionString)
            .AddStudy(() => Library.Load(places.Seeds), places.Indexes)
            .BuildServiceProvider();
        var shelf = services.GetRequiredService<Bookshelf>();
        var room = TerminalPlatform.Room(options.Room);
        var group = new GroupKey(room.Platform, room.Group);
        var edition = import.Edition(options.Choices).Id;
        var known = await shelf.ListAsync(group, CancellationToken.None);
        var id = known.FirstOrDefault(card => card.Edition == edition)?.Id;
        if (id is null)
        {
            id = await shelf.FreeIdAsync(group, import.Report(options.Choices).Title, CancellationToken.None);
            var isAccepted = await shelf.AcceptAsync(
                group,
                import.Accept(id.Value, options.Choices),
                TerminalPlatform.Name,
                TimeProvider.System.GetUtcNow(),
                CancellationToken.None
            );
            if (!isAccepted)
                throw new InvalidDataException("The library was changed by somebody else meanwhile; import it again.");
            Console.WriteLine($"Added to the library as {id}.");
        }
        else
        {
            Console.WriteLine($"The library has this text already, as {id}.");
        }
        await services
            .GetRequiredService<RoomDesk>()
            .SetPaperAsync(room, id.Value, lastParagraph: null, CancellationToken.None);
        Console.WriteLine($"The room “{options.Room}” reads it now.");
        return 0;
    }
}
