using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Study.Deliveries;
using Bot.Study.Discussions.Commands;
using Bot.Study.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Study.Discussions;

/// <summary>Brings moderated discussions into a program.</summary>
public static class DiscussionServices
{
    public static IServiceCollection AddDiscussions(this IServiceCollection services) =>
        services
            .AddSingleton<DiscussionDesk>()
            .AddSingleton<DiscussionTable>()
            .AddSingleton<BoardBell>()
            .AddSingleton<IDeliveryKind, TimeBoxDelivery>()
            .AddSingleton<IDeliveryKind, MinutesDelivery>()
            .AddSingleton<BoardOnWall>()
            .AddSingleton<BoardPosts>()
            .AddSingleton<BoardKeeper>()
            .AddStep(DiscussStepCommand.Next)
            .AddStep(DiscussStepCommand.Back)
            .AddStep(DiscussStepCommand.Pause)
            .AddStep(DiscussStepCommand.Resume)
            .AddStep(DiscussStepCommand.Close)
            .AddSingleton<ICommand>(provider => new DiscussOpenCommand(
                provider.GetRequiredService<DiscussionDesk>(),
                provider.GetRequiredService<RoomDesk>(),
                new Lazy<IEnumerable<IChatPlatform>>(provider.GetServices<IChatPlatform>)
            ))
            .AddSingleton<ICommand, DiscussBoardCommand>()
            .AddSingleton<ICommand, DiscussMinutesCommand>()
            .AddSingleton<ICommand, DiscussCohostCommand>()
            .AddSingleton<ICommand, AskCommand>()
            .AddSingleton<ICommand, HandCommand>()
            .AddSingleton<ICommand, DiscussHereCommand>()
            .AddSingleton<ICommand, DiscussAgendaCommand>()
            .AddSingleton<ICommand, DiscussVoteCommand>()
            .AddSingleton<ICommand, DiscussPutCommand>()
            .AddSingleton<ICommand, DiscussYieldCommand>()
            .AddSingleton<ICommand, DiscussWithdrawCommand>()
            .AddSingleton<ICommand, DiscussPanelCommand>()
            .AddSingleton<ICommand, DiscussDoCommand>()
            .AddSingleton<ICommand, DiscussQuestionCommand>()
            .AddSingleton<ICommand, DiscussMergeCommand>()
            .AddSingleton<ICommand, DiscussAsideCommand>()
            .AddSingleton<ICommand, DiscussRecapCommand>()
            .AddSingleton<ICommand, DiscussAddCommand>()
            .AddSingleton<ICommand, DiscussCohostsCommand>()
            .AddSingleton<ICommand, DiscussNameCommand>();

    private static IServiceCollection AddStep(
        this IServiceCollection services,
        Func<DiscussionDesk, DiscussionTable, ICommand> step
    ) =>
        services.AddSingleton(provider =>
            step(provider.GetRequiredService<DiscussionDesk>(), provider.GetRequiredService<DiscussionTable>())
        );
}
