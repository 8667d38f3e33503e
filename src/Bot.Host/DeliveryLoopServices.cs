using Bot.Local.Web;
using Bot.Study.Deliveries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host;

/// <summary>Brings the loop that posts what is due into the running bot, with its options and its word on health.</summary>
internal static class DeliveryLoopServices
{
    public static IServiceCollection AddDeliveryLoop(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(configuration.GetSection("Deliveries").Get<DeliveryOptions>() ?? new DeliveryOptions())
            .AddSingleton<ReadinessCheck>(provider =>
            {
                var health = provider.GetRequiredService<DeliveryHealth>();
                return () => health.Complaint;
            })
            .AddHostedService<DeliveryLoop>();
}
