using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Study.Deliveries;

/// <summary>Brings into a program what posts of its own accord. Each feature adds its <see cref="IDeliveryKind"/>.</summary>
public static class DeliveryServices
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.TryAddSingleton(new DeliveryOptions());
        return services
            .AddSingleton<DeliveryStore>()
            .AddSingleton<DeliveryWork>()
            .AddSingleton<DeliveryRounds>()
            .AddSingleton<DeliveryHealth>()
            .AddSingleton(provider => new PlatformsAtHand(provider.GetServices<IChatPlatform>))
            .AddSingleton<Notices>()
            .AddSingleton<NoticeDesk>()
            .AddSingleton<NewsForModerators>(provider => provider.GetRequiredService<NoticeDesk>().TakeAsync);
    }
}
