using Bot.Chat.Commands;
using Bot.Study.Libraries.Errata;
using Bot.Study.Libraries.Imports;
using Bot.Study.Libraries.Notes;
using Bot.Texts.Readers;
using Bot.Texts.Readers.Apart;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Study.Libraries;

/// <summary>Brings a group's own papers into a program.</summary>
public static class LibraryServices
{
    /// <summary>How a program that reads files must answer to being called: by reading one, and ending.</summary>
    public const string ReadingCommand = "read-file";

    internal static IServiceCollection AddLibrary(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new ReadingProcess(
            ReadingProgram.ThisOne(ReadingCommand),
            ReadingLimits.Default,
            provider.GetRequiredService<TimeProvider>()
        ));
        return services
            .AddSingleton<LibraryDesk>()
            .AddSingleton<FileDesk>()
            .AddSingleton<ProposalStore>()
            .AddSingleton<ICommand, LibraryListCommand>()
            .AddSingleton<ICommand, LibraryUseCommand>()
            .AddSingleton<ICommand, LibraryRemoveCommand>()
            .AddSingleton<ICommand, ImportCommand>()
            .AddSingleton<ICommand, ReadCommand>()
            .AddSingleton<ICommand, CorrectCommand>()
            .AddSingleton<ICommand, CorrectedCommand>()
            .AddSingleton<ICommand, AcceptCommand>()
            .AddSingleton<ICommand, CancelCommand>()
            .AddSingleton<ICommand, NotesCommand>()
            .AddSingleton<ICommand, AddNotesCommand>()
            .AddSingleton<ErrataDesk>()
            .AddSingleton<ICommand, ErrataCommand>();
    }
}
