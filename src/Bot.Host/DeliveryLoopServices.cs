using Bot.Chat.Platforms;
using Bot.Study.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host;

/// <summary>Brings the loop that posts what is due into the running bot, with its options and its word on health.</summary>
internal static class DeliveryLoopServices
{
    public static IServiceCollection AddDeliveryLoop(this IServiceCollection services, DeliveryOptions options) =>
        services
            .AddSingleton(options)
            .AddSingleton<IPlatformHealth>(provider => provider.GetRequiredService<DeliveryHealth>())
            .AddHostedService<DeliveryLoop>();
}
