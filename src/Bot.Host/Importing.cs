using Bot.Local.Terminal;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Study.Libraries;
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
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddStorage(places.ConnectionString)
            .AddSingleton<GroupPapers>()
            .BuildServiceProvider();
        var papers = services.GetRequiredService<GroupPapers>();
        var room = TerminalPlatform.Room(options.Room);
        var group = new GroupKey(room.Platform, room.Group);

        var brought = await papers.ListAsync(group, CancellationToken.None);
        var edition = import.Edition(options.Choices).Id;
        var id = brought.FirstOrDefault(card => card.Edition == edition)?.Id;
        if (id is null)
        {
            var shipped = Library.Load(places.Seeds).Papers.Select(paper => paper.Id);
            id = import.NewId([.. shipped, .. brought.Select(card => card.Id)], options.Choices);
            await papers.AcceptAsync(
                group,
                import.Accept(id.Value, options.Choices),
                TerminalPlatform.Name,
                TimeProvider.System.GetUtcNow(),
                CancellationToken.None
            );
            Console.WriteLine($"Added to the library as {id}.");
        }
        else
        {
            Console.WriteLine($"The library has this text already, as {id}.");
        }
        await services
            .GetRequiredService<RoomSettingsStore>()
            .SetPaperAsync(
                new RoomKey(room.Platform, room.Group, room.Room),
                id.Value.Value,
                null,
                CancellationToken.None
            );
        Console.WriteLine($"The room “{options.Room}” reads it now.");
        return 0;
    }
}
