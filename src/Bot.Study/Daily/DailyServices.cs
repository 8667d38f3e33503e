using Bot.Chat.Commands;
using Bot.Study.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Study.Daily;

/// <summary>The daily paragraph.</summary>
internal static class DailyServices
{
    public static IServiceCollection AddDaily(this IServiceCollection services) =>
        services
            .AddSingleton<ReadingStore>()
            .AddSingleton<MarkStore>()
            .AddSingleton<DailyDesk>()
            .AddSingleton<IDeliveryKind>(provider => new DailyKind(
                provider.GetRequiredService<ReadingStore>(),
                provider.GetRequiredService<Rooms.RoomDesk>(),
                provider.GetRequiredService<PlatformsAtHand>(),
                new Lazy<CommandTable>(provider.GetRequiredService<CommandTable>)
            ))
            .AddSingleton<ICommand, DailyStartCommand>()
            .AddSingleton<ICommand, DailyFormCommand>()
            .AddSingleton<ICommand, DailyPauseCommand>()
            .AddSingleton<ICommand, DailyResumeCommand>()
            .AddSingleton<ICommand, DailySkipCommand>()
            .AddSingleton<ICommand, DailyStopCommand>()
            .AddSingleton<ICommand, DailyStatusCommand>()
            .AddSingleton<ICommand, DailyLogCommand>()
            .AddSingleton<ICommand, DailyPlanCommand>()
            .AddSingleton<ICommand, DailyReadCommand>()
            .AddSingleton<ICommand, CatchupCommand>();
}
