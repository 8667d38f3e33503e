using Bot.Host;
using Bot.Study.Deliveries;
using Bot.Study.Discussions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Probe;

/// <summary>
/// The whole study, and where the test wants it a clock for discussions and what is due, which stands still until it is put
/// forward; boards and posts are then seen to when the test says so. The platforms' clocks go on, so their limits are real.
/// </summary>
internal static class StudyParts
{
    public static void LeaveStudy(this IServiceCollection services)
    {
        services.AddRest();
    }

    public static void LeaveStudy(this IServiceCollection services, DateTimeOffset begins)
    {
        services.LeaveStudy();
        var clock = new FakeTimeProvider(begins);
        services.Give<DiscussionDesk>(clock);
        services.Give<BoardPosts>(clock);
        services.Give<BoardKeeper>(clock);
        services.Give<DeliveryWork>(clock);
        services.Give<DeliveryRounds>(clock);
        services.RemoveLoop<BoardLoop>();
        services.RemoveLoop<DeliveryLoop>();
        services.AddKeyedSingleton<ProbeAct>(
            "pass",
            (request, _) =>
            {
                clock.Advance(request.Time);
                return Task.CompletedTask;
            }
        );
        services.AddKeyedSingleton<ProbeAct>("settle", (provider, _) => (_, token) => SettleAsync(provider, token));
    }

    private static void Give<T>(this IServiceCollection services, TimeProvider clock)
        where T : class => services.AddSingleton(provider => ActivatorUtilities.CreateInstance<T>(provider, clock));

    private static void RemoveLoop<T>(this IServiceCollection services)
        where T : IHostedService =>
        services.Remove(services.Single(service => service.ImplementationType == typeof(T)));

    private static async Task SettleAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<BoardKeeper>().RoundAsync(cancellationToken);
        await services.GetRequiredService<DeliveryRounds>().RunAsync(cancellationToken);
    }
}
