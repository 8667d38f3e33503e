using Bot.Chat.Commands;
using Bot.Study.Checks;
using Bot.Study.Concordances;
using Bot.Study.Daily;
using Bot.Study.Deliveries;
using Bot.Study.Discussions;
using Bot.Study.Endnotes;
using Bot.Study.Help;
using Bot.Study.Libraries;
using Bot.Study.Libraries.Errata;
using Bot.Study.Names;
using Bot.Study.Outlines;
using Bot.Study.Passages;
using Bot.Study.Phrases;
using Bot.Study.Privacy;
using Bot.Study.Quotes;
using Bot.Study.Rooms;
using Bot.Study.Settings;
using Bot.Study.Timelines;
using Bot.Texts.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Study;

/// <summary>What a study group can ask for, one line for each feature.</summary>
public static class StudyServices
{
    /// <param name="library">Called once, when the first paper is asked for.</param>
    /// <param name="indexFolder">Where search indexes are kept; it may be deleted at any time.</param>
    public static IServiceCollection AddStudy(
        this IServiceCollection services,
        Func<Library> library,
        string indexFolder
    ) =>
        services
            .AddSingleton<GroupPapers>()
            .AddSingleton(provider => new Bookshelf(library, provider.GetRequiredService<GroupPapers>(), indexFolder))
            .AddSingleton(provider => new EarlierEditions(provider.GetRequiredService<GroupPapers>(), indexFolder))
            .AddSingleton<RoomDesk>()
            .AddDeliveries()
            .AddDaily()
            .AddLibrary()
            .AddPrivacy()
            .AddDiscussions()
            .AddSingleton<ICommand, QuoteCommand>()
            .AddSingleton<ICommand, WhyCommand>()
            .AddSingleton<ICommand, PassageCommand>()
            .AddSingleton<ICommand, EndnoteCommand>()
            .AddSingleton<ICommand, TimelineCommand>()
            .AddSingleton<ICommand, CheckCommand>()
            .AddSingleton<ICommand, ConcordanceCommand>()
            .AddSingleton<ICommand, NamesCommand>()
            .AddSingleton<ICommand, OutlineCommand>()
            .AddSingleton<ICommand, SettingsCommand>()
            .AddSingleton<ICommand, AboutCommand>()
            .AddSingleton<ICommand>(provider => new HelpCommand(
                new Lazy<CommandTable>(provider.GetRequiredService<CommandTable>)
            ))
            .AddSingleton(PhraseBook.Spoken)
            .AddSingleton<CommandTable>()
            .AddSingleton<Dispatcher>();
}
