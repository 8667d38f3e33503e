using Bot.Chat.Commands;
using Bot.Local.Terminal;
using Bot.Storage;
using Bot.Study;
using Bot.Study.Rooms;
using Bot.Texts.Papers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Host;

/// <summary><c>ask</c> and <c>chat</c>: the study without the parts of a running bot that a single answer never uses.</summary>
internal static class AtTheTerminal
{
    public static Task<int> AskAsync(Places places, IReadOnlyList<string> args) =>
        WithStudyAsync(
            places,
            args,
            (commands, dispatcher, options) => Asking.RunAsync(commands, dispatcher, options, CancellationToken.None)
        );

    public static Task<int> ChatAsync(Places places, IReadOnlyList<string> args) =>
        WithStudyAsync(
            places,
            args,
            (commands, dispatcher, options) =>
                Conversation.RunAsync(commands, dispatcher, options, Console.In, Console.Out, CancellationToken.None)
        );

    private static async Task<int> WithStudyAsync(
        Places places,
        IReadOnlyList<string> args,
        Func<CommandTable, Dispatcher, AskOptions, Task<int>> run
    )
    {
        var (options, complaint) = AskOptions.Read(args);
        if (options is null)
            return Usage.Complain(complaint!);
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging(logging =>
                logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true)
            )
            .AddStorage(places.ConnectionString)
            .AddStudy(() => Library.Load(places.Seeds), places.Indexes)
            .BuildServiceProvider();

        // The store and the papers are opened side by side; whoever asks waits for the slower of the two, not for both.
        var desk = services.GetRequiredService<RoomDesk>();
        var settings = Task.Run(() =>
            desk.SettingsOfAsync(TerminalPlatform.Room(options.Room), CancellationToken.None).AsTask()
        );
        services.GetRequiredService<Bookshelf>().Default?.Open();
        var (commands, dispatcher) = (
            services.GetRequiredService<CommandTable>(),
            services.GetRequiredService<Dispatcher>()
        );
        await settings;
        return await run(commands, dispatcher, options);
    }
}
